// What the program lends to every handler in one municipality.
#pragma once
#include "access/policy.hpp"
#include "profiles/profile.hpp"
#include "storage/change.hpp"

#include <functional>

namespace samtak {

class Assets;
class Database;
class Live;
class Secrets;

// On the owner's and next of kin's pages the navigation is about one person.
struct OwnerNav {
    CoordinationId coordination;
    std::optional<PlanId> plan;
    bool access = true; // may they see who sees what?
};

// Made by app/, lives as long as the program.
struct Place {
    Profile const* profile = nullptr;
    Database* database = nullptr; // stores take it; only *_store.cpp may look inside
    Changes* changes = nullptr;   // the same database, for deeds: they write and cannot read
    Secrets const* secrets = nullptr;
    Policy* policy = nullptr;
    Catalogues const* catalogues = nullptr;
    Clock const* clock = nullptr;
    Assets const* assets = nullptr;
    Live* live = nullptr;               // who has a page open that follows what happens; none in tests of pages
    std::vector<std::string> area_keys; // the profile's life areas in order
    std::string origin = {};            // "https://plan.kommune.example", for addresses that are handed over on paper
    std::string mail_from = {};         // the address that mails come from; empty: no mail server is set up
    bool synthetic_numbers = false;     // demo and tests take test numbers only, production real ones only (R9.04)
    // The login is good here no longer, and its sessions end (identity/): a new invitation takes its place. `client`: who asked, for the log
    std::function<void(AccountId const&, std::string const& client)> forget_login = {};
    std::function<std::int64_t(MemberId const&)> unread = {}; // how many notices the member hasn't read; none in tests of pages
    // For one who is here only as the person, or for one person: every page looks like their own.
    std::function<std::optional<OwnerNav>(Viewer const&, Day today)> own_side = {};
};

} // namespace samtak
