// Reads what the figures are counted from: dates of cases, coordinators and plans, from the views *_overview.
#pragma once
#include "oversight/figures.hpp"
#include "oversight/overview_acts.hpp"

namespace samtak {

class Database;

class FiguresStore {
public:
    explicit FiguresStore(Database& database) : database_(database) {}
    std::vector<PersonHistory> read(Grant<ReadFigures> const& grant, Day today);

private:
    Database& database_;
};

} // namespace samtak
