#include "storage/table.hpp"

#include <stdexcept>

namespace samtak {
namespace {

[[noreturn]] void wrong_kind(int column, char const* asked) { throw std::logic_error{"column " + std::to_string(column) + " holds no " + asked}; }

constexpr std::size_t first_block = 1024; // most answers have a few rows; from there it doubles

} // namespace

bool Row::null(int column) const { return table_->cell(row_, column).kind == Table::Kind::null; }

std::string_view Row::text(int column) const
{
    auto const& cell = table_->cell(row_, column);
    if (cell.kind != Table::Kind::text) wrong_kind(column, "text");
    return std::string_view{table_->block_}.substr(static_cast<std::size_t>(cell.value), cell.length);
}

std::int64_t Row::integer(int column) const
{
    auto const& cell = table_->cell(row_, column);
    if (cell.kind != Table::Kind::integer) wrong_kind(column, "whole number");
    return cell.value;
}

std::span<unsigned char const> Row::bytes(int column) const
{
    auto const& cell = table_->cell(row_, column);
    if (cell.kind != Table::Kind::bytes) wrong_kind(column, "bytes");
    // unsigned char may look at any memory
    return {reinterpret_cast<unsigned char const*>(table_->block_.data()) + cell.value, cell.length};
}

Day Row::day(int column) const
{
    auto const day = Day::parse(text(column));
    if (!day) wrong_kind(column, "day");
    return *day;
}

std::optional<Day> Row::maybe_day(int column) const
{
    if (null(column)) return std::nullopt;
    return day(column);
}

Instant Row::instant(int column) const
{
    auto const at = parse_instant(text(column));
    if (!at) wrong_kind(column, "instant");
    return *at;
}

void Table::add_null() { cells_.push_back({Kind::null, 0, 0}); }

void Table::add_integer(std::int64_t number) { cells_.push_back({Kind::integer, 0, number}); }

void Table::add_text(std::string_view text)
{
    if (block_.empty()) block_.reserve(first_block);
    cells_.push_back({Kind::text, static_cast<std::uint32_t>(text.size()), static_cast<std::int64_t>(block_.size())});
    block_.append(text);
}

void Table::add_bytes(std::span<unsigned char const> bytes)
{
    cells_.push_back({Kind::bytes, static_cast<std::uint32_t>(bytes.size()), static_cast<std::int64_t>(block_.size())});
    block_.append(reinterpret_cast<char const*>(bytes.data()), bytes.size());
}

Table::Cell const& Table::cell(std::size_t row, int column) const
{
    if (row >= size() || column < 0 || column >= columns_) throw std::logic_error{"no column " + std::to_string(column) + " in the answer"};
    return cells_[row * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)];
}

} // namespace samtak
