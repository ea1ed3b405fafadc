// One connection to PostgreSQL with its prepared statements, always in pipeline mode. For one thread at a time.
#pragma once
#include "storage/postgres_result.hpp"

#include <span>
#include <unordered_map>

namespace samtak {

class PostgresConnection {
public:
    // Throws StorageError with one sentence when the server can't be reached.
    explicit PostgresConnection(std::string const& connection);

    // False when the server has said something while nobody asked: it has gone, or been restarted.
    bool usable() const;

    struct Asked {
        Statement statement;
        Values const* values;
    };
    struct Answered {
        std::vector<PostgresResult> results; // one per statement, up to and with the first that failed
        bool failed = false;                 // the last result is an error; a transaction is rolled back already
    };
    // Sends all at once, one round trip. Throws PostgresConnectionLost, BadText, RefusedByDatabase (wrong number of parameters).
    Answered ask(std::span<Asked const> asked);
    // For statements without parameters that must go well: BEGIN, COMMIT, ROLLBACK.
    void run(Statement statement);

private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    struct Prepared {
        std::string name;
        bool known = false; // to the server
    };
    struct Sent {
        Prepared* prepares; // set: this makes the statement known; not set: it runs it
    };
    void send(Asked const& asked, std::vector<Sent>& sent);
    Answered receive(std::vector<Sent> const& sent);
    PostgresResult next_result();
    [[noreturn]] void lost() const;

    std::unique_ptr<PGconn, Close> connection_;
    std::unordered_map<char const*, Prepared> prepared_; // its elements stay where they are
};

} // namespace samtak
