// SHA-256 of some bytes as 64 hexadecimal digits: what a signature keeps of what was signed.
#pragma once
#include <string>
#include <string_view>

namespace samtak {

std::string sha256_hex(std::string_view bytes);

} // namespace samtak
