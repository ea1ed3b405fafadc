// That somebody was told what a coordinator and a plan are (A13): a fact with who and when.
#pragma once
#include "intake/intake_acts.hpp"
#include "kernel/day.hpp"
#include "kernel/result.hpp"
#include "storage/change.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

class Database;

struct InformationGiven {
    Day on;
    std::string to_whom; // person, representative, both
    std::string how;     // talk, paper, address
    std::string by = {}; // name, when read
};

// What was typed. Not in the future, nor more than a year ago.
struct InformationForm {
    std::optional<Day> on;
    std::string to_whom, how;
};
Result<InformationGiven> information_given(InformationForm const& form, Day today);

class InformationStore {
public:
    explicit InformationStore(Database& database) : database_(database) {}
    std::vector<InformationGiven> read(Grant<NoteInformation> const& grant); // newest first
    void add(Change& change, Grant<NoteInformation> const& grant, InformationGiven const& given);

private:
    Database& database_;
};

} // namespace samtak
