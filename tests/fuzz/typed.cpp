// What people type into a field or send as a value: days, numbers, ids, who answers for a measure, names of files, a report's text.
#include "documents/document_check.hpp"
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/national_id.hpp"
#include "measures/measure.hpp"
#include "net/request_rules.hpp"
#include "oversight/name_check.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace samtak;

void demand(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

// What is understood is a day of the calendar, and its own text says the same day.
void days(std::string_view text)
{
    if (auto const day = Day::parse(text)) {
        demand(day->calendar().ok() && day->iso() == text);
    }
    if (auto const day = Day::parse_typed(text)) {
        int const year = static_cast<int>(day->calendar().year());
        demand(day->calendar().ok() && year >= 1900 && year <= 2199);
        demand(Day::parse_typed(day->iso()) == day && Day::parse_typed(day->short_no()) == day);
    }
    if (auto const at = parse_instant(text)) {
        demand(instant_text(*at) == text);
    }
}

void numbers(std::string_view text)
{
    auto const number = NationalId::parse(text);
    if (!number) {
        return;
    }
    demand(number->reveal().size() == 11 && number->reveal().find_first_not_of("0123456789") == std::string::npos);
    demand(NationalId::parse(number->reveal()) == number);
    demand(holds_national_number(number->reveal()));
}

void values(std::string_view text)
{
    if (auto const id = PersonId::parse(text)) {
        std::string path;
        demand(id->text() == text && normalise_path("/" + id->str(), path) && path == "/" + id->str());
    }
    if (auto const responsible = Responsible::parse(text)) {
        demand(Responsible::parse(responsible->text()) == responsible);
    }
}

void files(std::string_view text)
{
    media_type_of(text);
    for (MediaType const type : {MediaType::pdf, MediaType::jpeg, MediaType::png}) {
        std::string const name = document_name(text, type);
        demand(!name.empty() && valid_utf8(name) && !name.starts_with('.') && !holds_national_number(name));
        demand(name.find_first_of(std::string_view{"/\\<>:\"|?*%;\r\n\0", 14}) == std::string::npos);
        demand(document_name(name, type) == name); // clean is clean
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    days(text);
    numbers(text);
    values(text);
    files(text);
    holds_national_number(text);
    return 0;
}
