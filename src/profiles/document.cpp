#include "profiles/document.hpp"

#include "profiles/profile.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace samtak {

namespace {

constexpr std::uintmax_t most_bytes = 1'000'000;
constexpr int most_levels = 12; // ours go to five; a crafted file must not use up the stack

Node node_of(toml::node const& source, std::string const& name, int level);

int line_of(toml::node const& source) { return std::max(1, static_cast<int>(source.source().begin.line)); }

Node table_of(toml::table const& source, std::string const& name, int level)
{
    Node table;
    for (auto const& [key, value] : source) table.members.push_back({std::string{key.str()}, node_of(value, name, level)});
    std::stable_sort(table.members.begin(), table.members.end(), [](auto const& a, auto const& b) { return a.value.line < b.value.line; });
    return table;
}

Node list_of(toml::array const& source, std::string const& name, int level)
{
    Node list;
    list.kind = Node::Kind::list;
    for (auto const& item : source) list.items.push_back(node_of(item, name, level));
    return list;
}

Node value_of(toml::node const& source)
{
    Node value;
    value.kind = Node::Kind::other;
    if (auto const* text = source.as_string()) {
        value.kind = Node::Kind::text;
        value.text = text->get();
    } else if (auto const* number = source.as_integer()) {
        value.kind = Node::Kind::number;
        value.number = number->get();
    } else if (auto const* flag = source.as_boolean()) {
        value.kind = Node::Kind::flag;
        value.flag = flag->get();
    } else if (auto const* date = source.as_date()) {
        // toml++ has seen that the day exists; years outside ours are no use to anybody
        if (date->get().year < 1800 || date->get().year > 2199) return value;
        value.kind = Node::Kind::day;
        value.day = Day{date->get().year, date->get().month, date->get().day};
    }
    return value;
}

Node node_of(toml::node const& source, std::string const& name, int level)
{
    if (level > most_levels) throw ProfileError(name + ":" + std::to_string(line_of(source)) + ": too many levels");
    Node node;
    if (auto const* table = source.as_table())
        node = table_of(*table, name, level + 1);
    else if (auto const* list = source.as_array())
        node = list_of(*list, name, level + 1);
    else
        node = value_of(source);
    node.line = line_of(source);
    return node;
}

} // namespace

Node const* Node::find(std::string_view key) const
{
    for (auto const& [name, node] : members)
        if (name == key) return &node;
    return nullptr;
}

Node parse_document(std::string_view toml, std::string const& name)
{
    try {
        return node_of(toml::parse(toml, name), name, 0);
    } catch (toml::parse_error const& error) {
        throw ProfileError(name + ":" + std::to_string(error.source().begin.line) + ": " + std::string{error.description()});
    }
}

Node read_document(std::string const& file)
{
    std::error_code error;
    auto const size = std::filesystem::file_size(file, error);
    std::ifstream in{file, std::ios::binary};
    if (error || !in) throw ProfileError(file + ":1: the file is missing or can't be read");
    if (size > most_bytes) throw ProfileError(file + ":1: larger than 1 MB");
    std::string const toml{std::istreambuf_iterator<char>{in}, {}};
    return parse_document(toml, file);
}

} // namespace samtak
