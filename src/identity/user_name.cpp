#include "identity/user_name.hpp"

namespace samtak {
namespace {

constexpr int shortest = 3;

bool plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == '@'; }
bool second_of_norwegian(char c) { return c == '\xa6' || c == '\xb8' || c == '\xa5'; } // after C3: æ ø å
bool second_of_capital(char c) { return c == '\x86' || c == '\x98' || c == '\x85'; }   // Æ Ø Å

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

} // namespace

std::string folded_user_name(std::string_view typed)
{
    std::string folded{trimmed(typed)};
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i] >= 'A' && folded[i] <= 'Z') folded[i] = static_cast<char>(folded[i] - 'A' + 'a');
        if (folded[i] == '\xc3' && i + 1 < folded.size() && second_of_capital(folded[i + 1])) folded[i + 1] = static_cast<char>(folded[i + 1] + 0x20);
    }
    return folded;
}

std::optional<FieldProblem> user_name_problem(std::string_view field, std::string_view typed)
{
    auto const name = folded_user_name(typed);
    int letters = 0;
    for (std::size_t i = 0; i < name.size(); ++i, ++letters) {
        if (plain(name[i])) continue;
        if (name[i] != '\xc3' || i + 1 >= name.size() || !second_of_norwegian(name[i + 1]))
            return FieldProblem{std::string{field}, text_key("Use only the letters a to å, digits and the signs . - _ @ in the user name.")};
        ++i;
    }
    if (letters == 0) return FieldProblem{std::string{field}, text_key("Choose a user name.")};
    if (letters < shortest) return FieldProblem{std::string{field}, text_key("The user name must have at least {limit} characters."), shortest};
    if (letters > longest_user_name)
        return FieldProblem{std::string{field}, text_key("The user name can have at most {limit} characters."), longest_user_name};
    return std::nullopt;
}

} // namespace samtak
