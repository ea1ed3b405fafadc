// Runs a deed on a borrowed connection, once more on a fresh one where that can't write twice. For the PostgreSQL driver only.
#pragma once
#include "storage/postgres_pool.hpp"

namespace samtak {

// `deed(PostgresConnection&, bool& too_late)` sets too_late when it sends what can't be taken back (COMMIT). A lost connection or a
// deadlock before that is tried again. Who loses a deadlock waits a little, longer each time, so that the winner gets through.
template <class Deed> auto with_retries(PostgresPool& pool, std::string const& place, Deed deed)
{
    constexpr int most_tries = 10;
    for (int tries = 1;; ++tries) {
        bool too_late = false;
        auto borrowed = pool.borrow(place);
        try {
            return deed(*borrowed, too_late);
        } catch (PostgresConnectionLost const&) {
            borrowed.give_up();
            pool.close_idle(place);
            if (too_late || tries >= 3) throw;
        } catch (PostgresTryAgain const&) {
            if (too_late || tries == most_tries) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds{5 * tries});
        } catch (RefusedByDatabase const&) {
            throw; // the connection is still good
        } catch (BadText const&) {
            throw;
        } catch (...) {
            borrowed.give_up();
            throw;
        }
    }
}

} // namespace samtak
