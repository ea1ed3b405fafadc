#include "profiles/fields.hpp"

#include <algorithm>

namespace samtak {

void ProfileProblems::add(std::string const& file, int line, std::string const& field, std::string const& what)
{
    lines.push_back(file + ":" + std::to_string(line) + ": " + (field.empty() ? what : field + ": " + what));
}

Fields::Fields(ProfileProblems& problems, std::string file, std::string path, Node const& table)
    : problems_(&problems), file_(std::move(file)), path_(std::move(path)), table_(&table)
{
    if (table.kind != Node::Kind::table) problems_->add(file_, table.line, path_, "must be a table");
}

std::string Fields::text(std::string_view key, std::size_t longest)
{
    auto const* node = need(key, Node::Kind::text, "a text");
    return node ? checked(*node, path_of(key), longest) : std::string{};
}

std::string Fields::text_or(std::string_view key, std::string otherwise, std::size_t longest)
{
    auto const* node = take_if(key, Node::Kind::text, "a text");
    return node ? checked(*node, path_of(key), longest) : std::move(otherwise);
}

std::string Fields::key(std::string_view key)
{
    auto value = text(key, 40);
    auto const allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    if (!std::all_of(value.begin(), value.end(), allowed)) wrong(key, "only a-z, 0-9, - and _");
    return value;
}

std::string Fields::one_of(std::string_view key, std::initializer_list<std::string_view> allowed, std::string otherwise)
{
    auto value = text_or(key, std::move(otherwise), 60);
    if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
    std::string choices;
    for (auto const choice : allowed) choices += (choices.empty() ? "" : ", ") + std::string{choice};
    if (has(key)) wrong(key, "must be one of " + choices);
    return value;
}

Localised Fields::localised(std::string_view key, std::size_t longest)
{
    auto const* node = need(key, Node::Kind::table, "a table with nb, nn and en");
    return node ? localised_of(*node, path_of(key), longest) : Localised{};
}

Localised Fields::name(std::string_view key)
{
    auto const* node = table_->find(key);
    if (!node || node->kind != Node::Kind::text) return localised(key, 120);
    auto const same = text(key, 120);
    return {same, same, same};
}

bool Fields::flag_or(std::string_view key, bool otherwise)
{
    auto const* node = take_if(key, Node::Kind::flag, "true or false");
    return node ? node->flag : otherwise;
}

int Fields::number_or(std::string_view key, int otherwise, int least, int most)
{
    auto const* node = take_if(key, Node::Kind::number, "a whole number");
    if (!node) return otherwise;
    if (node->number >= least && node->number <= most) return static_cast<int>(node->number);
    wrong(key, "must be from " + std::to_string(least) + " to " + std::to_string(most));
    return otherwise;
}

Day Fields::day(std::string_view key)
{
    auto const* node = need(key, Node::Kind::day, "a day (2022-08-01)");
    return node ? node->day : Day{1900, 1, 1};
}

std::optional<Day> Fields::day_if_any(std::string_view key)
{
    auto const* node = take_if(key, Node::Kind::day, "a day (2022-08-01)");
    return node ? std::optional{node->day} : std::nullopt;
}

std::vector<std::string> Fields::texts(std::string_view key)
{
    std::vector<std::string> all;
    auto const* list = take_if(key, Node::Kind::list, "a list");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        auto const field = path_of(key) + "[" + std::to_string(i) + "]";
        if (is(list->items[i], field, Node::Kind::text, "a text")) all.push_back(checked(list->items[i], field, 120));
    }
    return all;
}

std::vector<Localised> Fields::localised_list(std::string_view key)
{
    std::vector<Localised> all;
    auto const* list = take_if(key, Node::Kind::list, "a list");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        auto const field = path_of(key) + "[" + std::to_string(i) + "]";
        if (is(list->items[i], field, Node::Kind::table, "a table with nb, nn and en")) all.push_back(localised_of(list->items[i], field, 500));
    }
    return all;
}

void Fields::each(std::string_view key, std::function<void(Fields&)> const& read)
{
    auto const* list = take_if(key, Node::Kind::list, "a list of tables");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        auto const field = path_of(key) + "[" + std::to_string(i) + "]";
        if (!is(list->items[i], field, Node::Kind::table, "a table")) continue;
        Fields one{*problems_, file_, field, list->items[i]};
        read(one);
        one.no_more();
    }
}

void Fields::inside(std::string_view key, std::function<void(Fields&)> const& read)
{
    auto const* table = take_if(key, Node::Kind::table, "a table");
    if (!table) return;
    Fields one{*problems_, file_, path_of(key), *table};
    read(one);
    one.no_more();
}

void Fields::no_more()
{
    for (auto const& [key, node] : table_->members)
        if (std::find(taken_.begin(), taken_.end(), key) == taken_.end()) problems_->add(file_, node.line, path_of(key), "unknown field");
}

void Fields::wrong(std::string_view key, std::string const& what)
{
    auto const* node = key.empty() ? nullptr : table_->find(key);
    problems_->add(file_, node ? node->line : table_->line, path_of(key), what);
}

Node const* Fields::take(std::string_view key)
{
    taken_.emplace_back(key);
    return table_->find(key);
}

Node const* Fields::need(std::string_view key, Node::Kind kind, std::string_view kind_name)
{
    if (!has(key)) wrong(key, "missing");
    return take_if(key, kind, kind_name);
}

Node const* Fields::take_if(std::string_view key, Node::Kind kind, std::string_view kind_name)
{
    auto const* node = take(key);
    return node && is(*node, path_of(key), kind, kind_name) ? node : nullptr;
}

bool Fields::is(Node const& node, std::string const& field, Node::Kind kind, std::string_view kind_name)
{
    if (node.kind == kind) return true;
    problems_->add(file_, node.line, field, "must be " + std::string{kind_name});
    return false;
}

// Shown to people as it stands: something to read, on one line, within the limit.
std::string Fields::checked(Node const& node, std::string const& field, std::size_t longest)
{
    auto const control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    auto const letters = static_cast<std::size_t>(std::count_if(node.text.begin(), node.text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    if (node.text.find_first_not_of(' ') == std::string::npos)
        problems_->add(file_, node.line, field, "empty");
    else if (node.text.front() == ' ' || node.text.back() == ' ')
        problems_->add(file_, node.line, field, "begins or ends with a space");
    if (std::any_of(node.text.begin(), node.text.end(), control)) problems_->add(file_, node.line, field, "has a control character");
    if (node.text.find_first_of("{}") != std::string::npos) problems_->add(file_, node.line, field, "has a brace: nothing is filled in here");
    if (letters > longest) problems_->add(file_, node.line, field, "longer than " + std::to_string(longest) + " characters");
    return node.text;
}

Localised Fields::localised_of(Node const& node, std::string const& field, std::size_t longest)
{
    Fields languages{*problems_, file_, field, node};
    Localised text;
    text.nb = languages.text("nb", longest);
    text.nn = languages.text("nn", longest);
    text.en = languages.text("en", longest);
    languages.no_more();
    return text;
}

std::string Fields::path_of(std::string_view key) const
{
    if (path_.empty() || key.empty()) return path_ + std::string{key};
    return path_ + "." + std::string{key};
}

} // namespace samtak
