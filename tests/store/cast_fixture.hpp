// A municipality with its cast, on both engines: what the journeys see in the browser, for tests of stores and rights.
#pragma once
#include "app/cast.hpp"
#include "app/facts.hpp"
#include "identity/viewer_maker.hpp"
#include "kernel/oslo.hpp"
#include "storage/secrets.hpp"
#include "store_fixture.hpp"

namespace samtak::test {

Catalogues const& catalogues();
Profile const& profile(std::string const& key);
inline Instant const cast_now = *parse_instant("2026-11-02T07:15:00.000000Z");
inline Day const cast_today{2026, 11, 2};

// The cast of one municipality, loaded into the fixture's database on 2 November 2026.
class CastTest : public OnBothEngines {
protected:
    explicit CastTest(std::string const& municipality = "sunnfjord");
    template <class Any> Any id(std::string_view kind, std::string_view key) const { return *Any::parse(cast_id_text(profile_.key, kind, key)); }
    Viewer viewer(std::string const& login, Day today = cast_today);
    Facts facts(std::string const& login, Subject const& subject, Day today = cast_today);
    Profile const& municipality() const { return profile_; }
    Secrets const& secrets() const { return secrets_; }
    std::vector<std::string> area_keys() const;

private:
    TempFolder keys_;
    Profile const& profile_;
    Secrets secrets_;
};

} // namespace samtak::test
