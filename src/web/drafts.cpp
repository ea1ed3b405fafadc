#include "web/drafts.hpp"

#include "kernel/national_id.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

bool own_field(std::string_view name) { return name == "csrf" || name == "once" || name == "draft"; }

// R5.06: a number is kept encrypted in its own place and nowhere else; also one that is typed wrongly.
bool looks_like_a_number(std::string_view value)
{
    std::size_t digits = 0;
    for (char const c : value) {
        if (c >= '0' && c <= '9')
            ++digits;
        else if (c != ' ')
            return false;
    }
    return digits >= 9 && digits <= 13;
}

} // namespace

std::optional<Fields> draft_fields(Fields const& posted)
{
    Fields kept;
    std::size_t bytes = 0;
    for (auto const& [name, value] : posted) {
        if (own_field(name) || name == "number" || name.find("password") != std::string::npos || looks_like_a_number(value)) continue;
        bytes += name.size() + value.size();
        kept.emplace_back(name, value);
    }
    if (bytes > most_draft_bytes) return std::nullopt;
    return kept;
}

std::optional<std::string> draft_page(std::string_view drafts_query)
{
    Fields query;
    if (!parse_urlencoded(drafts_query, query)) return std::nullopt;
    for (auto const& [name, value] : query) {
        if (name != "form") continue;
        bool const ours = value.starts_with('/') && value.size() <= 300 && valid_utf8(value) &&
            std::none_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
        return ours ? std::optional{value} : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::string> draft_page_of_form(Form const& form)
{
    auto const address = form.get("draft");
    auto const query = address.find("/drafts?");
    if (query == std::string_view::npos) return std::nullopt;
    return draft_page(address.substr(query + 8));
}

// Nobody is surprised by old text in a form.
Html draft_alert(Call const& call, Instant saved_at, Url const& draft)
{
    Words const& w = call.words();
    Html const throw_away = ui::button_form(draft, call.csrf(), {.text = w.tr("Throw the draft away"), .weight = ui::Weight::secondary},
        h("<input type=\"hidden\" name=\"throw_away\" value=\"1\">"));
    return ui::alert(ui::Color::info, w.tr("You have a draft here"),
        h("<p>{}</p>{}", w.tr("You wrote this {when} and haven't sent it.", {{"when", w.day_and_time(saved_at)}}), throw_away));
}

} // namespace samtak
