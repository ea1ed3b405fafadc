#include "storage/postgres_connection.hpp"

#include "storage/text_check.hpp"

#include <algorithm>
#include <array>
#include <poll.h>

namespace samtak {
namespace {

constexpr Statement roll_back = "ROLLBACK";

// An answer is durable when given, whatever the server's or role's default. What writes begins a transaction that says so; all else can't.
// The limits end what would otherwise hold locks for ever.
constexpr char const* settings =
    "SET synchronous_commit = on; SET bytea_output = hex; SET client_encoding = 'UTF8'; SET search_path = public;"
    "SET default_transaction_read_only = on; SET statement_timeout = '30s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s';"
    "SET client_min_messages = warning;"
    "SET jit = off"; // compiling a query of ours takes a hundred times as long as running it

void ignore_notice(void* /*context*/, char const* /*text*/) {}

// Parameters as libpq wants them. Everything as text, for the server knows the type, except bytes.
struct Parameters {
    explicit Parameters(Values const& values)
    {
        check_texts(values);
        digits.reserve(values.size());
        for (Value const& value : values) add(value);
    }
    void add(Value const& value)
    {
        auto const put = [this](char const* at, std::size_t length, int format) {
            texts.push_back(at);
            lengths.push_back(static_cast<int>(length));
            formats.push_back(format);
        };
        if (auto const* const number = std::get_if<std::int64_t>(&value.get()))
            put(digits.emplace_back(std::to_string(*number)).c_str(), 0, 0);
        else if (auto const* const text = std::get_if<std::string>(&value.get()))
            put(text->c_str(), text->size(), 0);
        else if (auto const* const bytes = std::get_if<Bytes>(&value.get()))
            // an empty vector may have no address, and no address means NULL
            put(bytes->empty() ? "" : reinterpret_cast<char const*>(bytes->data()), bytes->size(), 1);
        else
            put(nullptr, 0, 0);
    }
    std::vector<std::string> digits; // reserved: its texts stay where they are
    std::vector<char const*> texts;
    std::vector<int> lengths;
    std::vector<int> formats;
};

} // namespace

PostgresConnection::PostgresConnection(std::string const& connection)
{
    std::array const keywords{"dbname", "connect_timeout", "fallback_application_name", static_cast<char const*>(nullptr)};
    std::array const values{connection.c_str(), "5", "samtak", static_cast<char const*>(nullptr)};
    connection_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
    // libpq's sentence names host and database, never the password
    if (PQstatus(connection_.get()) != CONNECTION_OK)
        throw StorageError{"PostgreSQL can't be reached: " + first_line(PQerrorMessage(connection_.get()))};
    PQsetNoticeProcessor(connection_.get(), ignore_notice, nullptr);
    PostgresResult const set{PQexec(connection_.get(), settings)};
    if (PQresultStatus(set.get()) != PGRES_COMMAND_OK) throw_error(set.get());
    if (PQenterPipelineMode(connection_.get()) != 1) throw StorageError{"PostgreSQL: no pipeline mode"};
}

bool PostgresConnection::usable() const
{
    pollfd socket{PQsocket(connection_.get()), POLLIN, 0};
    return PQstatus(connection_.get()) == CONNECTION_OK && ::poll(&socket, 1, 0) == 0;
}

PostgresConnection::Answered PostgresConnection::ask(std::span<Asked const> asked)
{
    for (Asked const& one : asked) check_texts(*one.values); // before anything is sent
    std::vector<Sent> sent;
    for (Asked const& one : asked) send(one, sent);
    if (PQpipelineSync(connection_.get()) != 1) lost();
    Answered answered = receive(sent);
    if (answered.failed && PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) run(roll_back);
    return answered;
}

void PostgresConnection::run(Statement statement)
{
    Values const none;
    Asked const asked{statement, &none};
    Answered const answered = ask({&asked, 1});
    if (answered.failed) throw_error(answered.results.back().get());
}

void PostgresConnection::send(Asked const& asked, std::vector<Sent>& sent)
{
    PGconn* const connection = connection_.get();
    Prepared& prepared = prepared_[asked.statement.sql.data()];
    if (prepared.name.empty()) prepared.name = "s" + std::to_string(prepared_.size());
    bool const on_its_way = std::any_of(sent.begin(), sent.end(), [&prepared](Sent const& before) { return before.prepares == &prepared; });
    if (!prepared.known && !on_its_way) {
        if (PQsendPrepare(connection, prepared.name.c_str(), asked.statement.sql.data(), 0, nullptr) != 1) lost();
        sent.push_back({&prepared});
    }
    Parameters const parameters{*asked.values};
    if (PQsendQueryPrepared(connection, prepared.name.c_str(), static_cast<int>(parameters.texts.size()), parameters.texts.data(),
            parameters.lengths.data(), parameters.formats.data(), 0) != 1)
        lost();
    sent.push_back({nullptr});
}

PostgresConnection::Answered PostgresConnection::receive(std::vector<Sent> const& sent)
{
    Answered answered;
    for (Sent const& one : sent) {
        PostgresResult result = next_result();
        ExecStatusType const status = PQresultStatus(result.get());
        bool const good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
        if (good && one.prepares != nullptr) one.prepares->known = true;
        if (answered.failed || (good && one.prepares != nullptr)) continue; // after the first failure the server skips the rest
        answered.failed = !good;
        answered.results.push_back(std::move(result));
    }
    PostgresResult const sync{PQgetResult(connection_.get())};
    if (PQresultStatus(sync.get()) != PGRES_PIPELINE_SYNC) lost();
    return answered;
}

PostgresResult PostgresConnection::next_result()
{
    PostgresResult result{PQgetResult(connection_.get())};
    if (!result || PQstatus(connection_.get()) != CONNECTION_OK) lost();
    PostgresResult const end{PQgetResult(connection_.get())}; // each answer ends with nothing
    if (end) lost();
    return result;
}

void PostgresConnection::lost() const { throw PostgresConnectionLost{"PostgreSQL: the connection was lost"}; }

} // namespace samtak
