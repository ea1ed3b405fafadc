// What a person says themselves (L10). A type of its own, so that nobody's reworking can be stored in its place.
#pragma once
#include <string>

namespace samtak {

class OwnWords {
public:
    OwnWords() = default;
    explicit OwnWords(std::string text) : text_(std::move(text)) {}
    std::string const& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    bool operator==(OwnWords const&) const = default;

private:
    std::string text_;
};

} // namespace samtak
