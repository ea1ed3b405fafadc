// Passwords: what is good enough (NIST SP 800-63B § 5.1.1: length, no composition rules, not a common one), and how they are kept.
#pragma once
#include "kernel/result.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace samtak {

inline constexpr int longest_password = 200; // characters
// Nothing: the password may be used. `user_name`: a password that holds it is too easy.
std::optional<FieldProblem> password_problem(std::string_view field, std::string_view password, std::string_view user_name);

// What one check costs. Argon2id; libsodium's interactive level (2 passes, 64 MB) is above OWASP's least (2 passes, 19 MB).
struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t memory = 64U << 20U;
    static PasswordCost of_tests() { return {1, 8U << 10U}; }
};

// Two threads and a short queue of their own, so that a flood of logins stops nobody who is in, and never takes more than
// 2 × 64 MB. A call waits for its answer; nothing when the queue is full: "busy, try again" (429).
class PasswordChecker {
public:
    explicit PasswordChecker(PasswordCost cost = {}, int threads = 2, std::size_t queue = 8);
    ~PasswordChecker();
    PasswordChecker(PasswordChecker const&) = delete;

    std::optional<std::string> hash(std::string_view password);
    // An empty `hash` (no such account) is checked against one that nothing fits: unknown takes as long as known.
    std::optional<bool> fits(std::string_view hash, std::string_view password);

private:
    bool run(std::function<void()> const& work);
    void serve();

    PasswordCost cost_;
    std::string unknown_;
    std::size_t queue_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace samtak
