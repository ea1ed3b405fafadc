// What the browser fetches: stylesheet, script, fonts, pictures. Made by tools/assets.mjs, read once at start, served
// from memory under /assets/ with a hash in each name, so that a browser may keep them for ever.
#pragma once
#include "net/http.hpp"
#include "web/icons.hpp"

#include <map>

namespace samtak {

struct Asset {
    std::string content_type;
    std::string bytes;
    std::string packed; // gzip; empty for what is packed already
};

class Assets {
public:
    explicit Assets(std::string const& folder); // throws std::runtime_error when something is missing
    // "app.css" → /assets/app.3f0c9b2d41aa.css. Throws std::logic_error for a name that isn't there.
    Url url(std::string_view logical_name) const;
    bool has(std::string_view logical_name) const { return names_.contains(logical_name); }
    Asset const* find(std::string_view served_name) const; // nothing: no such file
    ui::IconSprite const& icons() const { return icons_; }

private:
    std::map<std::string, std::string, std::less<>> names_; // logical → served
    std::map<std::string, Asset, std::less<>> files_;       // by served name
    ui::IconSprite icons_;
};

// Answers GET and HEAD of /assets/{name}: 404 for anything that isn't in the manifest. Open to all, the same for all.
Response asset_response(Assets const& assets, Request const& request);

} // namespace samtak
