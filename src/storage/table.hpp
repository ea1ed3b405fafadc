// What a query answered: rows and columns in one block of memory. A Row points into its Table and must not outlive it.
#pragma once
#include "storage/statement.hpp"

#include <span>

namespace samtak {

class Table;

class Row {
public:
    Row(Table const& table, std::size_t row) : table_(&table), row_(row) {}
    // Columns count from 0. A NULL, or a column of another kind, where a value is asked for is a programming error (std::logic_error).
    bool null(int column) const;
    std::string_view text(int column) const;
    std::int64_t integer(int column) const;
    bool yes(int column) const { return integer(column) != 0; }
    std::span<unsigned char const> bytes(int column) const;
    // NULL and the empty text give the empty text
    std::string_view text_or_empty(int column) const { return null(column) ? std::string_view{} : text(column); }
    Day day(int column) const;
    std::optional<Day> maybe_day(int column) const;
    Instant instant(int column) const;
    template <class Any> Any id(int column) const { return Any::parse(text(column)).value(); }
    template <class Any> std::optional<Any> maybe_id(int column) const
    {
        if (null(column)) return std::nullopt;
        return Any::parse(text(column));
    }

private:
    Table const* table_;
    std::size_t row_;
};

class Table {
public:
    explicit Table(int columns) : columns_(columns) {}
    // for drivers: cells in order, row by row
    void add_null();
    void add_integer(std::int64_t number);
    void add_text(std::string_view text);
    void add_bytes(std::span<unsigned char const> bytes);

    std::size_t size() const { return columns_ == 0 ? 0 : cells_.size() / static_cast<std::size_t>(columns_); }
    bool empty() const { return cells_.empty(); }
    Row row(std::size_t index) const { return {*this, index}; }

    class Iterator {
    public:
        Iterator(Table const& table, std::size_t at) : table_(&table), at_(at) {}
        Row operator*() const { return {*table_, at_}; }
        Iterator& operator++()
        {
            ++at_;
            return *this;
        }
        bool operator!=(Iterator const& other) const { return at_ != other.at_; }

    private:
        Table const* table_;
        std::size_t at_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

private:
    friend class Row;
    enum class Kind : unsigned char { null, integer, text, bytes };
    struct Cell {
        Kind kind;
        std::uint32_t length; // of text or bytes
        std::int64_t value;   // the number, or where text or bytes begin in block_
    };
    Cell const& cell(std::size_t row, int column) const;

    int columns_;
    std::vector<Cell> cells_;
    std::string block_;
};

} // namespace samtak
