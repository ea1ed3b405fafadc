// A TOML file as a tree that knows the line of each value. The only face of toml++: one file includes it.
#pragma once
#include "kernel/day.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

struct Member;

struct Node {
    enum class Kind { text, number, flag, day, list, table, other };
    Kind kind = Kind::table;
    int line = 1; // from 1
    std::string text;
    std::int64_t number = 0;
    bool flag = false;
    Day day{std::chrono::sys_days{}};
    std::vector<Node> items;     // of a list
    std::vector<Member> members; // of a table, in the order of the file

    Node const* find(std::string_view key) const; // of a table; null when absent
};

struct Member {
    std::string name;
    Node value;
};

// Throws ProfileError "<name>:<line>: <what>" when `toml` can't be read. `name` is only for that message.
Node parse_document(std::string_view toml, std::string const& name);
// Throws ProfileError when the file is absent, above 1 MB or can't be read.
Node read_document(std::string const& file);

} // namespace samtak
