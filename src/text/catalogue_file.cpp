#include "text/catalogue_file.hpp"

#include <boost/locale/gnu_gettext.hpp>

#include <filesystem>
#include <stdexcept>

namespace samtak {

std::locale load_messages(std::string const& folder, std::string const& code)
{
    namespace gettext = boost::locale::gnu_gettext;
    std::string const file = folder + "/" + code + "/LC_MESSAGES/samtak.mo";
    if (!std::filesystem::is_regular_file(file)) throw std::runtime_error(file + ": the texts are missing");

    gettext::messages_info wanted;
    wanted.language = code;
    wanted.encoding = "UTF-8";
    wanted.domains.emplace_back("samtak");
    wanted.paths.push_back(folder);
    try {
        auto* facet = gettext::create_messages_facet<char>(wanted);
        if (facet) return std::locale{std::locale::classic(), facet}; // the locale owns it
    } catch (std::exception const& broken) {
        throw std::runtime_error(file + ": " + broken.what());
    }
    throw std::runtime_error(file + ": the texts can't be read");
}

} // namespace samtak
