#include "web/posted_fields.hpp"

namespace samtak {
namespace {

// Bytes that are no UTF-8 become U+FFFD: the page can show what was typed, and Form::text says at the field that it can't be saved.
void repair(Fields& fields)
{
    for (auto& [name, value] : fields) {
        if (valid_utf8(value)) continue;
        std::string whole;
        for (std::size_t i = 0; i < value.size();) {
            std::size_t length = 1;
            while (length < 4 && i + length <= value.size() && !valid_utf8(std::string_view{value}.substr(i, length))) ++length;
            bool const good = i + length <= value.size() && valid_utf8(std::string_view{value}.substr(i, length));
            whole += good ? value.substr(i, length) : std::string{"\xEF\xBF\xBD"};
            i += good ? length : 1;
        }
        value = std::move(whole);
    }
    std::erase_if(fields, [](auto const& field) { return !valid_utf8(field.first); });
}

} // namespace

bool is_form(Request const& request)
{
    auto const type = request.header("content-type");
    return type.empty() || type.starts_with("application/x-www-form-urlencoded");
}

std::optional<Form> read_form(Request const& request)
{
    Multipart posted;
    if (is_multipart(request)) {
        auto parsed = parse_multipart(request.header("content-type"), request.body);
        if (!parsed) return std::nullopt;
        posted = std::move(*parsed);
    } else if (!parse_urlencoded(request.body, posted.fields))
        return std::nullopt;
    repair(posted.fields);
    return Form{std::move(posted.fields), std::move(posted.files)};
}

} // namespace samtak
