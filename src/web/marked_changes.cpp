// Word by word: what is new in a text. The longest common sequence of words stays unmarked.
#include "web/lists.hpp"

#include <algorithm>

namespace samtak::ui {
namespace {

constexpr std::size_t most_words = 600; // the table of comparisons grows with the square

// Each piece is a word with the space after it, so that joining them gives the text back.
std::vector<std::string_view> pieces(std::string_view text)
{
    std::vector<std::string_view> all;
    for (std::size_t from = 0; from < text.size();) {
        auto end = text.find_first_of(" \n", from);
        end = end == std::string_view::npos ? text.size() : text.find_first_not_of(" \n", end);
        if (end == std::string_view::npos) end = text.size();
        all.push_back(text.substr(from, end - from));
        from = end;
    }
    return all;
}

std::string_view word(std::string_view piece) { return piece.substr(0, piece.find_last_not_of(" \n") + 1); }

// For each piece of `now`: is it part of the longest common sequence?
std::vector<bool> kept(std::vector<std::string_view> const& before, std::vector<std::string_view> const& now)
{
    std::size_t const width = now.size() + 1;
    std::vector<std::size_t> longest((before.size() + 1) * width);
    for (std::size_t i = before.size(); i-- > 0;)
        for (std::size_t j = now.size(); j-- > 0;)
            longest[i * width + j] = word(before[i]) == word(now[j]) ? longest[(i + 1) * width + j + 1] + 1
                                                                     : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    std::vector<bool> same(now.size());
    for (std::size_t i = 0, j = 0; i < before.size() && j < now.size();) {
        if (word(before[i]) == word(now[j])) {
            same[j] = true;
            ++i;
            ++j;
        } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return same;
}

} // namespace

Html marked_changes(std::string_view before, std::string_view now)
{
    auto const old = pieces(before);
    auto const words = pieces(now);
    if (old.size() > most_words || words.size() > most_words) return plain(now);
    auto const same = kept(old, words);
    Html all;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        while (end < words.size() && same[end] == same[i]) ++end;
        auto const from = static_cast<std::size_t>(words[i].data() - now.data());
        auto const length = static_cast<std::size_t>(words[end - 1].data() - now.data()) + words[end - 1].size() - from;
        auto const run = now.substr(from, length);
        auto const spaces = run.substr(word(run).size());
        if (same[i])
            all.add("{}", run);
        else
            all.add("<ins>{}</ins>{}", word(run), spaces);
        i = end;
    }
    return all;
}

} // namespace samtak::ui
