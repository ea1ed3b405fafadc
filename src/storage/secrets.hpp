// What must not be readable in a database file, a backup or a log: national numbers, code secrets, protected addresses.
// One key file per database, outside the databases and their backups (law.md R5.06). Sealed with XChaCha20-Poly1305.
#pragma once
#include "storage/statement.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>

namespace samtak {

// One sentence for the one who starts the program: the key file is missing, readable by others or not a key file.
struct KeyFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Secrets {
public:
    // The file: a line "samtak keys", then a line per key: number (1 to 255), space, 64 hexadecimal digits. The last key seals,
    // all unseal; look-up hashes are made with the first. Throws KeyFileError.
    static Secrets open(std::filesystem::path const& file);
    // Makes a file with one new key, 0600, on disk before this returns. Throws KeyFileError when there is one already.
    // Only for a database that is new: with another key, what is sealed there is lost.
    static void create(std::filesystem::path const& file);

    Secrets(Secrets&&) noexcept;
    Secrets& operator=(Secrets&&) noexcept;
    ~Secrets();

    // `bound_to` is the cell: "person.national_id:<id>". It isn't kept; unseal must say the same, so a cell can't be moved.
    Bytes seal(std::string_view plain, std::string_view bound_to) const;
    // Nothing when the bytes were changed, moved, or sealed with a key that isn't in the file.
    std::optional<std::string> unseal(std::span<unsigned char const> sealed, std::string_view bound_to) const;

    // The same for the same text, without the key not to be guessed: for look-up and unique indexes. 64 hexadecimal digits.
    // To keep two uses apart, begin the text with the use: "user_name:…".
    std::string lookup_hash(std::string_view plain) const;

private:
    struct Keys;
    explicit Secrets(std::unique_ptr<Keys> keys);
    std::unique_ptr<Keys> keys_;
};

} // namespace samtak
