// Keys for sorting and searching names, made by ICU and stored beside the text.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace samtak {

// Made once; const calls may come from all threads.
class NameKeys {
public:
    NameKeys(); // throws std::runtime_error when ICU lacks Norwegian
    ~NameKeys();
    NameKeys(NameKeys const&) = delete;
    // Upper-case hex; text order of keys is Norwegian order of the names (æ ø å last, aa with å; Sámi letters with their base letter).
    std::string sort_key(std::string_view text) const;
    // Case and accents folded, ä as æ and ö as ø, đ ŋ ŧ as d n t, white space single. æ ø å stay letters of their own.
    std::string search_key(std::string_view text) const;

private:
    class Icu;
    std::unique_ptr<Icu> icu_;
};

} // namespace samtak
