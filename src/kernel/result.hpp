// Expected outcomes are values; exceptions are for broken machinery only.
#pragma once
#include <boost/system/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace samtak {

// The English source of a text that the reader gets in their own language. Only literals: nothing personal can be in it.
struct TextKey {
    template <std::size_t N> consteval TextKey(char const (&literal)[N]) : source(literal, N - 1) {}
    constexpr TextKey() = default; // the empty text
    std::string_view source;
    bool operator==(TextKey const&) const = default;
};
// Marks a text for collection where it can't be looked up at once: TextKey const too_long = text_key("…");
consteval TextKey text_key(TextKey text) { return text; }

enum class Problem {
    not_found, // not there, or not the viewer's to know of: 404
    not_yours, // readable, but this deed belongs to another: 403. Said only to one who may read the thing
    invalid,   // what was typed can't be used: 422
    conflict,  // somebody else was first: 409
};

// What is wrong with one field of a form. `field` is the name of the input; {limit} in the text is filled from `limit`.
struct FieldProblem {
    std::string field;
    TextKey text;
    int limit = 0;
};

struct Failure {
    Problem problem = Problem::not_found;
    TextKey text = {};
    std::vector<FieldProblem> fields = {};
};

template <class T> using Result = boost::system::result<T, Failure>;

// Reached only by a programming error: value() on a failure. One place catches it and shows a page with a reference.
[[noreturn]] void throw_exception_from_error(Failure const& failure, boost::source_location const& at);

} // namespace samtak
