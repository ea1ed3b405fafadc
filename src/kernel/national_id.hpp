// Fødselsnummer, D-number and their synthetic kinds (law.md part 9, vectors A13). Cannot be logged: it has no stream operator,
// no text(), only reveal(), which lint counts. Nothing derives gender or century from it (2032 rule).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace samtak {

enum class NationalIdKind { birth_number, d_number };

class NationalId {
public:
    // Eleven digits, spaces allowed between; check digits by the rule of today or of 1 January 2032
    // (folkeregisterforskriften § 2-2-1: (sum k1 + k1) mod 11 in {0,1,2,3}, k2 unchanged). Nothing when it is not such a number.
    static std::optional<NationalId> parse(std::string_view typed);

    std::string const& reveal() const { return digits_; }
    NationalIdKind kind() const { return kind_; }
    bool synthetic() const { return synthetic_; } // month + 80 (Tenor) or + 40 (older)
    bool only_by_new_rule() const { return only_by_new_rule_; }
    bool operator==(NationalId const&) const = default;

private:
    NationalId() = default;
    std::string digits_;
    NationalIdKind kind_ = NationalIdKind::birth_number;
    bool synthetic_ = false;
    bool only_by_new_rule_ = false;
};

} // namespace samtak
