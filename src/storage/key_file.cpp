#include "storage/key_file.hpp"

#include "kernel/random.hpp"
#include "storage/secrets.hpp"

#include <sodium.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace samtak {
namespace {

constexpr std::string_view first_line = "samtak keys";

[[noreturn]] void refuse(std::filesystem::path const& file, std::string const& why)
{
    throw KeyFileError{"The key file " + file.string() + " " + why + "."};
}

class OpenFile {
public:
    OpenFile(std::filesystem::path const& file, int flags) : descriptor_(::open(file.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
        if (descriptor_ < 0) refuse(file, std::string{"can't be opened: "} + std::strerror(errno));
    }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile() { ::close(descriptor_); }
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

std::string read_private(std::filesystem::path const& file)
{
    OpenFile const open{file, O_RDONLY};
    struct stat status = {};
    // asked of what was opened, so that nobody can put another file in between
    if (::fstat(open.get(), &status) != 0 || !S_ISREG(status.st_mode)) refuse(file, "isn't a file");
    if ((status.st_mode & 077U) != 0) refuse(file, "can be read or written by others than its owner: chmod 600");
    std::string text(16'384, '\0');
    ssize_t const length = ::read(open.get(), text.data(), text.size());
    if (length < 0) refuse(file, "can't be read");
    text.resize(static_cast<std::size_t>(length));
    return text;
}

MasterKey parse_line(std::filesystem::path const& file, std::string_view line)
{
    MasterKey key{};
    auto const space = line.find(' ');
    auto const [end, wrong] = std::from_chars(line.data(), line.data() + std::min(space, line.size()), key.number);
    bool const number = space != std::string_view::npos && wrong == std::errc{} && end == line.data() + space && key.number > 0;
    std::size_t length = 0;
    auto const digits = number ? line.substr(space + 1) : std::string_view{};
    int const decoded = sodium_hex2bin(key.bits.data(), key.bits.size(), digits.data(), digits.size(), nullptr, &length, nullptr);
    if (decoded != 0 || length != key.bits.size() || digits.size() != 2 * length) refuse(file, "has a line that is no key");
    return key;
}

void write_whole(OpenFile const& open, std::filesystem::path const& file, std::string const& text)
{
    bool const written = ::write(open.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (!written || ::fsync(open.get()) != 0) refuse(file, "can't be written");
}

} // namespace

std::vector<MasterKey> read_key_file(std::filesystem::path const& file)
{
    std::string text = read_private(file);
    std::istringstream lines{text};
    std::string line;
    if (!std::getline(lines, line) || line != first_line) refuse(file, "doesn't begin with \"" + std::string{first_line} + "\"");
    std::vector<MasterKey> keys;
    while (std::getline(lines, line)) {
        MasterKey const key = parse_line(file, line);
        if (!keys.empty() && key.number <= keys.back().number) refuse(file, "has keys out of order");
        keys.push_back(key);
    }
    sodium_memzero(text.data(), text.size());
    sodium_memzero(line.data(), line.size());
    if (keys.empty()) refuse(file, "has no key");
    return keys;
}

void make_key_file(std::filesystem::path const& file)
{
    std::array<unsigned char, 32> bits{};
    fill_random(bits);
    std::string digits(2 * bits.size() + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), bits.data(), bits.size());
    digits.back() = '\n';
    {
        OpenFile const open{file, O_CREAT | O_EXCL | O_WRONLY};
        write_whole(open, file, std::string{first_line} + "\n1 " + digits);
    }
    // the name must be on disk too: a lost key is lost data
    auto const folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    OpenFile const directory{folder, O_RDONLY | O_DIRECTORY};
    if (::fsync(directory.get()) != 0) refuse(file, "can't be written");
    sodium_memzero(bits.data(), bits.size());
    sodium_memzero(digits.data(), digits.size());
}

} // namespace samtak
