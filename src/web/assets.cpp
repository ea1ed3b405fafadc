#include "web/assets.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace samtak {
namespace {

constexpr std::string_view served_under = "/assets/";

std::string read(std::string const& file)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) throw std::runtime_error("assets: can't read " + file);
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

} // namespace

Assets::Assets(std::string const& folder) : icons_(folder + "/icons.txt")
{
    std::ifstream lines{folder + "/manifest.txt"};
    if (!lines) throw std::runtime_error("assets: can't read " + folder + "/manifest.txt");
    for (std::string line; std::getline(lines, line);) {
        auto const first = line.find(' ');
        auto const second = line.find(' ', first + 1);
        if (first == std::string::npos || second == std::string::npos) throw std::runtime_error("assets: manifest.txt has a broken line");
        auto const served = line.substr(first + 1, second - first - 1);
        Asset asset{line.substr(second + 1), read(folder + "/" + served), {}};
        if (!served.ends_with(".woff2")) asset.packed = read(folder + "/" + served + ".gz");
        names_[line.substr(0, first)] = served;
        files_[served] = std::move(asset);
    }
}

Url Assets::url(std::string_view logical_name) const
{
    auto const found = names_.find(logical_name);
    if (found == names_.end()) throw std::logic_error("assets: no " + std::string{logical_name});
    return samtak::url("/assets/{}", found->second);
}

Asset const* Assets::find(std::string_view served_name) const
{
    auto const found = files_.find(served_name);
    return found == files_.end() ? nullptr : &found->second;
}

Response asset_response(Assets const& assets, Request const& request)
{
    Response response;
    std::string_view const path = request.path;
    auto const* asset = path.starts_with(served_under) ? assets.find(path.substr(served_under.size())) : nullptr;
    if (!asset) {
        response.status = 404;
        response.content_type = "text/plain; charset=utf-8";
        return response;
    }
    response.content_type = asset->content_type;
    response.with("Cache-Control", "public, max-age=31536000, immutable").with("Vary", "Accept-Encoding");
    bool const packed = !asset->packed.empty() && request.header("accept-encoding").find("gzip") != std::string_view::npos;
    if (packed) response.with("Content-Encoding", "gzip");
    response.body = packed ? asset->packed : asset->bytes;
    return response;
}

} // namespace samtak
