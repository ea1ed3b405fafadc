// The key file as it stands on disk. For secrets.cpp only.
#pragma once
#include <array>
#include <filesystem>
#include <vector>

namespace samtak {

struct MasterKey {
    unsigned char number;
    std::array<unsigned char, 32> bits;
};

// Both throw KeyFileError (secrets.hpp).
std::vector<MasterKey> read_key_file(std::filesystem::path const& file); // at least one, numbers rising
void make_key_file(std::filesystem::path const& file);

} // namespace samtak
