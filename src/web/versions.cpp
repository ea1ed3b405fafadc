#include "web/versions.hpp"

#include "web/lists.hpp"

namespace samtak {
namespace {

Html became(Words const& w, ConflictField const& field, std::string const& before)
{
    auto const now = shown_value(w, field, true);
    if (now.empty()) return h("{} <del>{}</del>", w.tr("Taken out:"), before);
    return ui::marked_changes(before, now);
}

std::vector<ui::Fact> whole(Words const& w, KeptVersion const& version)
{
    std::vector<ui::Fact> facts;
    for (auto const& field : version.fields)
        if (auto const text = shown_value(w, field, true); !text.empty()) facts.push_back({field.label, ui::paragraphs(text), {}});
    return facts;
}

std::vector<ui::Fact> changed(Words const& w, KeptVersion const& version, KeptVersion const& before)
{
    std::vector<ui::Fact> facts;
    for (std::size_t i = 0; i < version.fields.size(); ++i) {
        auto const earlier = shown_value(w, before.fields[i], true);
        if (shown_value(w, version.fields[i], true) != earlier) facts.push_back({version.fields[i].label, became(w, version.fields[i], earlier), {}});
    }
    return facts;
}

Html shown(Words const& w, std::size_t number, KeptVersion const& version, Html const& content)
{
    auto const heading = w.tr("Version {n}, {time}", {{"n", number}, {"time", w.day_and_time(version.at)}});
    return h("<li class=\"st-version\"><div><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2><p class=\"st-muted st-small\">{}</p></div>{}</li>",
        heading, version.who, content);
}

} // namespace

Html versions(Words const& w, std::vector<KeptVersion> const& oldest_first)
{
    std::vector<Html> rows;
    rows.reserve(oldest_first.size());
    KeptVersion const* before = nullptr;
    for (auto const& version : oldest_first) {
        auto const all = ui::facts(whole(w, version), ui::FactsLook::rows);
        auto const number = rows.size() + 1;
        if (!before) {
            rows.push_back(shown(w, number, version, h("<p>{}</p>{}", w.tr("The first version"), all)));
        } else if (auto const news = changed(w, version, *before); !news.empty()) {
            auto const rest = ui::more(w.tr("The whole of version {n}", {{"n", number}}), all);
            rows.push_back(shown(w, number, version, h("{}{}", ui::facts(news, ui::FactsLook::rows), rest)));
        }
        before = &version;
    }
    Html list;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) list += *row;
    return h("<ol class=\"st-plain-list st-flow\" data-gap=\"l\" role=\"list\">{}</ol>", list);
}

Html versions_link(Words const& w, Url const& to, std::string const& about)
{
    return ui::actions({ui::link(to, w.tr("Earlier versions"), {}, about)});
}

} // namespace samtak
