// A cursor over one table of a profile: takes each field once, notes what is wrong and goes on, so that all is told at once.
#pragma once
#include "profiles/document.hpp"
#include "profiles/profile.hpp"

#include <functional>
#include <initializer_list>

namespace samtak {

// What is wrong, in the order found: "municipalities/x/profile.toml:12: life_areas[2].name.nn: missing".
struct ProfileProblems {
    std::vector<std::string> lines;
    void add(std::string const& file, int line, std::string const& field, std::string const& what);
};

class Fields {
public:
    // `path` is the table's own, "life_areas[2]"; empty for the file itself
    Fields(ProfileProblems& problems, std::string file, std::string path, Node const& table);

    bool has(std::string_view key) const { return table_->find(key) != nullptr; }
    // Each notes a problem and gives an empty value when the field is absent or of another kind, unless `otherwise` is given.
    std::string text(std::string_view key, std::size_t longest = 500);
    std::string text_or(std::string_view key, std::string otherwise, std::size_t longest = 500);
    std::string key(std::string_view key); // a-z, 0-9, - and _
    std::string one_of(std::string_view key, std::initializer_list<std::string_view> allowed, std::string otherwise);
    Localised localised(std::string_view key, std::size_t longest = 500);
    Localised name(std::string_view key); // or one text, the same in all languages
    bool flag_or(std::string_view key, bool otherwise);
    int number_or(std::string_view key, int otherwise, int least, int most);
    Day day(std::string_view key);
    std::optional<Day> day_if_any(std::string_view key);
    std::vector<std::string> texts(std::string_view key);        // empty when absent
    std::vector<Localised> localised_list(std::string_view key); // empty when absent
    // Each table of a list; nothing when absent. Unknown keys in it are refused when `read` is done.
    void each(std::string_view key, std::function<void(Fields&)> const& read);
    // One table; nothing when absent.
    void inside(std::string_view key, std::function<void(Fields&)> const& read);
    // Refuses the keys that nobody took. Call last.
    void no_more();

    void wrong(std::string_view key, std::string const& what); // a problem of the field, or of the table for ""
    int line() const { return table_->line; }
    std::string const& file() const { return file_; }

private:
    Node const* take(std::string_view key);
    Node const* need(std::string_view key, Node::Kind kind, std::string_view kind_name);
    Node const* take_if(std::string_view key, Node::Kind kind, std::string_view kind_name);
    bool is(Node const& node, std::string const& field, Node::Kind kind, std::string_view kind_name);
    std::string checked(Node const& node, std::string const& field, std::size_t longest);
    Localised localised_of(Node const& node, std::string const& field, std::size_t longest);
    std::string path_of(std::string_view key) const;

    ProfileProblems* problems_;
    std::string file_, path_;
    Node const* table_;
    std::vector<std::string> taken_;
};

} // namespace samtak
