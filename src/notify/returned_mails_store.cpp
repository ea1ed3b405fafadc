#include "notify/returned_mails_store.hpp"

#include "kernel/ids.hpp"
#include "net/returned_mail.hpp"
#include "storage/database.hpp"

#include <algorithm>
#include <fstream>

namespace samtak {
namespace {

constexpr std::size_t most_read = 256 * 1024, most_files = 200; // the rest next time
constexpr Statement read_sent = "SELECT id FROM notice WHERE (id = $1 OR digest_id = $1) AND mail_state = 'sent'";
constexpr Statement mark = "UPDATE notice SET mail_state = 'refused', mail_at = $2 WHERE (id = $1 OR digest_id = $1) AND mail_state = 'sent'";

std::string beginning_of(std::filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string text(most_read, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return text;
}

// Our Message-IDs begin with the notice's, or with that of the mail of the day.
std::optional<NoticeId> notice_in(std::string const& text) { return NoticeId::parse(text.substr(0, text.find('@'))); }

int mark_in(Database& database, NoticeId const& id, Instant now)
{
    if (database.read_one({read_sent, {id}}).empty()) return 0;
    auto change = Change::background(now);
    change.add(mark, {id, now}, Rows::any());
    return database.commit(std::move(change)) ? 1 : 0;
}

} // namespace

int take_returned_mails(std::vector<Database*> const& databases, std::filesystem::path const& maildir, Instant now)
{
    std::error_code ignored;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator at{maildir / "new", ignored}, end; !ignored && at != end && files.size() < most_files;
         at.increment(ignored))
        files.push_back(at->path());
    int count = 0;
    for (auto const& file : files) {
        auto const message_id = returned_message_id(beginning_of(file));
        if (auto const id = message_id ? notice_in(*message_id) : std::nullopt)
            for (auto* database : databases) count += mark_in(*database, *id, now);
        std::filesystem::rename(file, maildir / "cur" / (file.filename().string() + ":2,S"), ignored); // another process was first: it is gone
    }
    return count;
}

} // namespace samtak
