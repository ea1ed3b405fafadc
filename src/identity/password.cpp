#include "identity/password.hpp"

#include "identity/user_name.hpp"

#include <sodium.h>

#include <algorithm>
#include <future>
#include <stdexcept>

namespace samtak {
namespace {

constexpr int shortest = 12;

// Of twelve characters and more, what lists of leaked passwords begin with, and their Norwegian cousins. Lower case, no spaces.
constexpr std::string_view common[] = {
    "123456789012",
    "1234567890123",
    "12345678901234",
    "123456789123",
    "1234567891234",
    "12345678910",
    "012345678901",
    "111111111111",
    "000000000000",
    "123123123123",
    "121212121212",
    "112233445566",
    "123454321234",
    "987654321098",
    "9876543210987",
    "qwertyuiopå",
    "qwertyuiopasdf",
    "qwertyuiop123",
    "qwerty123456",
    "qwerty1234567",
    "qwerty12345678",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "1qaz2wsx3edc4rfv",
    "zaq12wsxcde3",
    "asdfghjkløæ",
    "asdfghjkl123",
    "zxcvbnmasdfg",
    "password1234",
    "password12345",
    "password123456",
    "passwordpassword",
    "passord12345",
    "passord123456",
    "passord1234",
    "passordpassord",
    "mittpassord1",
    "mittpassord123",
    "hemmelig1234",
    "hemmeleg1234",
    "velkommen123",
    "velkommen1234",
    "velkommen2024",
    "velkommen2025",
    "velkommen2026",
    "velkomen1234",
    "sommer202425",
    "sommersommer",
    "vintervinter",
    "sommeren2024",
    "sommeren2025",
    "sommeren2026",
    "vinteren2024",
    "vinteren2025",
    "vinteren2026",
    "hosten202526",
    "norgenorge123",
    "norge1234567",
    "administrator",
    "administrator1",
    "administrator123",
    "welcome12345",
    "welcome123456",
    "letmeinletmein",
    "iloveyou1234",
    "iloveyouiloveyou",
    "jegelskerdeg",
    "jegelskerdeg1",
    "egelskardeg1",
    "jegelskerdeg123",
    "changeme1234",
    "changemenow1",
    "trustno1trustno1",
    "superman1234",
    "liverpool123",
    "liverpool1234",
    "manchester123",
    "manchesterunited",
    "fotball12345",
    "rosenborg123",
    "brannbrann12",
    "abcdefghijkl",
    "abcdefghijklm",
    "abcd12345678",
    "abc123456789",
    "abcabcabcabc",
    "aaaaaaaaaaaa",
    "individuellplan",
    "individuellplan1",
    "koordinator1",
    "koordinator12",
    "koordinator123",
    "kommune12345",
    "kommunen1234",
    "samtaksamtak",
    "samtak123456",
};

std::string plain(std::string_view password)
{
    std::string all;
    for (char const c : folded_user_name(password))
        if (c != ' ') all += c;
    return all;
}

int length_of(std::string_view text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// What no keyboard writes, and what the site put where the bytes were no UTF-8: it could never be written again.
bool has_unwritable(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }) ||
        text.find("\xEF\xBF\xBD") != std::string_view::npos;
}

bool too_easy(std::string_view password, std::string_view user_name)
{
    auto const typed = plain(password);
    bool const one_character = typed.find_first_not_of(typed[0]) == std::string::npos;
    bool const own_name = user_name.size() >= 4 && typed.find(plain(user_name)) != std::string::npos && typed.size() < user_name.size() + 8;
    return one_character || own_name || std::find(std::begin(common), std::end(common), typed) != std::end(common);
}

} // namespace

std::optional<FieldProblem> password_problem(std::string_view field, std::string_view password, std::string_view user_name)
{
    std::string const name{field};
    if (password.empty()) return FieldProblem{name, text_key("Choose a password.")};
    if (has_unwritable(password)) return FieldProblem{name, text_key("The password has characters that can't be written again. Choose others.")};
    if (length_of(password) < shortest) return FieldProblem{name, text_key("The password must have at least {limit} characters."), shortest};
    if (length_of(password) > longest_password)
        return FieldProblem{name, text_key("The password can have at most {limit} characters."), longest_password};
    if (too_easy(password, user_name))
        return FieldProblem{name, text_key("This password is too easy to guess. Choose another, for example four words that don't belong together.")};
    return std::nullopt;
}

PasswordChecker::PasswordChecker(PasswordCost cost, int threads, std::size_t queue) : cost_(cost), queue_(queue)
{
    if (sodium_init() < 0) throw std::runtime_error("libsodium can't start");
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
    unknown_ = hash("nobody has this password").value();
}

PasswordChecker::~PasswordChecker()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
}

std::optional<std::string> PasswordChecker::hash(std::string_view password)
{
    char hashed[crypto_pwhash_STRBYTES] = {};
    int code = 0;
    auto const work = [&] {
        code = crypto_pwhash_str_alg(hashed, password.data(), password.size(), cost_.passes, cost_.memory, crypto_pwhash_ALG_ARGON2ID13);
    };
    if (!run(work)) return std::nullopt;
    if (code != 0) throw std::runtime_error("not enough memory to check a password");
    return std::string{hashed};
}

std::optional<bool> PasswordChecker::fits(std::string_view hash, std::string_view password)
{
    bool yes = false;
    bool const known = !hash.empty();
    std::string const against{known ? hash : std::string_view{unknown_}};
    if (!run([&] { yes = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0; })) return std::nullopt;
    return known && yes;
}

bool PasswordChecker::run(std::function<void()> const& work)
{
    std::promise<void> done;
    auto finished = done.get_future();
    {
        std::lock_guard const lock{mutex_};
        if (waiting_.size() >= queue_) return false;
        waiting_.push_back([&] {
            work();
            done.set_value();
        });
    }
    wake_.notify_one();
    finished.wait();
    return true;
}

void PasswordChecker::serve()
{
    std::unique_lock lock{mutex_};
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        auto const work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

} // namespace samtak
