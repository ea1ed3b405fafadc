// Time comes as an argument: only main makes a SystemClock, tests set theirs.
#pragma once
#include "kernel/day.hpp"

namespace samtak {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

class SetClock final : public Clock {
public:
    explicit SetClock(Instant at) : at_(at) {}
    Instant now() const override { return at_; }
    void set(Instant at) { at_ = at; }

private:
    Instant at_;
};

// Reads the instant from a file at each call; demo and tests only, so that a journey can move the day of a running server.
// A missing or empty file means the system's time.
class FileClock final : public Clock {
public:
    explicit FileClock(std::string path) : path_(std::move(path)) {}
    Instant now() const override;

private:
    std::string path_;
};

} // namespace samtak
