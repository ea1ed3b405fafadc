#include "measures/chase_parts.hpp"

#include "web/lists.hpp"

namespace samtak {

std::string by_link_words(Words const& w) { return w.tr("Answered by the link in an e-mail, without logging in"); }

std::string text_of(Words const& w, UndertakingWord const& word)
{
    if (word.what == "done") return w.tr("{name}: it is done", {{"name", word.by}});
    if (word.what == "help") return w.tr("{name}: needs help with it", {{"name", word.by}});
    if (word.what == "chased") return w.tr("{name} asked {other} how it goes", {{"name", word.by}, {"other", word.asked_of}});
    if (word.new_day) return w.tr("{name}: it takes longer, until {date}", {{"name", word.by}, {"date", *word.new_day}});
    return w.tr("{name}: it takes longer", {{"name", word.by}});
}

Html word_list(Words const& w, std::vector<UndertakingWord> const& words)
{
    std::vector<Html> lines;
    for (auto one = words.rbegin(); one != words.rend(); ++one) {
        auto about = w.day_and_time(one->at);
        if (one->by_link) about += " · " + by_link_words(w);
        Html line = h("<p>{}</p>", text_of(w, *one));
        if (!one->words.empty()) line += h("<p class=\"st-small\">{}</p>", one->words);
        lines.push_back(h("{}<p class=\"st-small st-muted\">{}</p>", line, about));
    }
    return lines.empty() ? Html{} : ui::lines(lines);
}

} // namespace samtak
