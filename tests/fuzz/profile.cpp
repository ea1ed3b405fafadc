// Feeds a profile to the reader of municipality profiles. A bad one must be refused with ProfileError and a line, nothing else.
#include "profiles/document.hpp"
#include "profiles/profile_lists.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    using namespace samtak;
    std::string_view const toml{reinterpret_cast<char const*>(bytes), size};
    try {
        Node const document = parse_document(toml, "profile.toml");
        ProfileProblems problems;
        Profile profile;
        Fields fields{problems, "profile.toml", "", document};
        read_lists(fields, profile);
        fields.name("name");
        fields.localised_list("expectations");
        fields.no_more();
        for (auto const& line : problems.lines)
            if (line.rfind("profile.toml:", 0) != 0) std::abort();
        if (problems.lines.empty() && !profile.content_rules.empty()) profile.content_rule_on(Day{2026, 11, 22});
    } catch (ProfileError const& refused) {
        if (std::string_view{refused.what()}.rfind("profile.toml:", 0) != 0) std::abort();
    }
    return 0;
}
