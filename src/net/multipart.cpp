#include "net/multipart.hpp"

#include "net/start_gmime.hpp"

#include <algorithm>

namespace samtak {
namespace {

template <class T> using Object = GmimeObject<T>;
using Options = std::unique_ptr<GMimeParserOptions, Released<g_mime_parser_options_free>>;

// Browsers escape nothing by RFC 2047, so what looks like it is meant as it stands.
Options strict()
{
    Options options{g_mime_parser_options_new()};
    g_mime_parser_options_set_parameter_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_STRICT);
    g_mime_parser_options_set_rfc2047_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_STRICT);
    return options;
}

std::string text_or_empty(char const* text) { return text ? text : ""; }

struct PartHead {
    std::string field;
    std::optional<std::string> file_name; // there: the part is a file
};

// GMime reads texts that end in NUL. A control character in a head is no browser's doing: it becomes a mark that is taken out later.
std::string readable(std::string_view head)
{
    std::string text;
    for (char const c : head) {
        auto const byte = static_cast<unsigned char>(c);
        bool const control = (byte < 0x20 && c != '\r' && c != '\n' && c != '\t') || byte == 0x7f;
        text += control ? "\xEF\xBF\xBD" : std::string(1, c);
    }
    return text + "\r\n\r\n";
}

bool plain_encoding(GMimeObject* part)
{
    std::string const encoding = text_or_empty(g_mime_object_get_header(part, "Content-Transfer-Encoding"));
    return encoding.empty() || encoding == "binary" || encoding == "8bit" || encoding == "7bit";
}

std::string valid(std::string text)
{
    if (valid_utf8(text)) return text;
    char* const repaired = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    std::string whole = repaired;
    g_free(repaired);
    return whole;
}

std::optional<PartHead> read_head(std::string_view head)
{
    std::string const text = readable(head);
    Object<GMimeStream> const stream{g_mime_stream_mem_new_with_buffer(text.data(), text.size())};
    Object<GMimeParser> const parser{g_mime_parser_new_with_stream(stream.get())};
    Options const options = strict();
    Object<GMimeObject> const part{g_mime_parser_construct_part(parser.get(), options.get())};
    auto* const disposition = part ? g_mime_object_get_content_disposition(part.get()) : nullptr;
    if (!disposition || !plain_encoding(part.get()) || text_or_empty(g_mime_content_disposition_get_disposition(disposition)) != "form-data")
        return std::nullopt;
    PartHead found{text_or_empty(g_mime_content_disposition_get_parameter(disposition, "name")), std::nullopt};
    if (auto const* name = g_mime_content_disposition_get_parameter(disposition, "filename")) found.file_name = valid(name);
    return found;
}

std::string boundary_of(std::string_view content_type)
{
    Options const options = strict();
    Object<GMimeContentType> const type{g_mime_content_type_parse(options.get(), readable(content_type.substr(0, 1000)).c_str())};
    std::string boundary = type ? text_or_empty(g_mime_content_type_get_parameter(type.get(), "boundary")) : "";
    bool const sound = !boundary.empty() && boundary.size() <= 70 && boundary.back() != ' ' &&
        std::all_of(boundary.begin(), boundary.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return sound ? boundary : std::string{};
}

// RFC 2046 § 5.1.1, and no more of it than browsers use: nothing before the first delimiter, no padding after one, CRLF.
class Parts {
public:
    struct Part {
        std::string_view head, content;
    };
    enum class End { more, whole, broken };
    Parts(std::string_view body, std::string const& boundary) : body_(body), delimiter_("\r\n--" + boundary), at_(delimiter_.size() - 2)
    {
        started_ = body.starts_with(std::string_view{delimiter_}.substr(2));
    }
    End next(Part& part, std::size_t head_limit)
    {
        auto const rest = started_ ? body_.substr(at_) : std::string_view{};
        if (rest == "--" || rest == "--\r\n") return End::whole;
        if (!rest.starts_with("\r\n")) return End::broken;
        auto const head_end = rest.substr(0, head_limit + 4).find("\r\n\r\n");
        auto const content = head_end + 4;
        auto const end = head_end == std::string_view::npos ? head_end : rest.find(delimiter_, content);
        if (end == std::string_view::npos) return End::broken;
        part = {head_end < 2 ? std::string_view{} : rest.substr(2, head_end - 2), rest.substr(content, end - content)};
        at_ += end + delimiter_.size();
        return End::more;
    }

private:
    std::string_view body_;
    std::string delimiter_;
    std::size_t at_; // after a delimiter
    bool started_;
};

} // namespace

bool is_multipart(Request const& request) { return request.header("content-type").starts_with("multipart/form-data"); }

std::optional<Multipart> parse_multipart(std::string_view content_type, std::string_view body, MultipartLimits const& limits)
{
    start_gmime();
    auto const boundary = boundary_of(content_type);
    if (boundary.empty()) return std::nullopt;
    Multipart found;
    Parts parts{body, boundary};
    Parts::Part part;
    std::size_t bytes = 0;
    for (std::size_t count = 0;; ++count) {
        auto const end = parts.next(part, limits.head);
        if (end == Parts::End::whole) return found;
        if (end == Parts::End::broken || count == limits.parts) return std::nullopt;
        auto head = read_head(part.head);
        if (!head || head->field.empty() || head->field.size() > limits.name) return std::nullopt;
        if (head->file_name) {
            bool const chosen = !head->file_name->empty() || !part.content.empty();
            if (chosen) found.files.push_back({head->field, head->file_name->empty() ? "-" : *head->file_name, part.content});
            continue;
        }
        bytes += part.content.size();
        if (bytes > limits.fields) return std::nullopt;
        found.fields.emplace_back(std::move(head->field), part.content);
    }
}

} // namespace samtak
