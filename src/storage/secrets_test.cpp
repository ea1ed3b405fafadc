#include "storage/secrets.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace samtak {
namespace {

class SecretsTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_NE(::mkdtemp(folder_.data()), nullptr); }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path file() const { return std::filesystem::path{folder_} / "sunny.key"; }
    Secrets made() const
    {
        Secrets::create(file());
        return Secrets::open(file());
    }
    void write(std::string const& text) const
    {
        std::ofstream{file()} << text;
        std::filesystem::permissions(file(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
    std::string folder_ = (std::filesystem::temp_directory_path() / "samtak-secrets.XXXXXX").string();
    static constexpr char const* number = "05896699988"; // not a number of anybody
    std::string key_one_ = "1 " + std::string(64, 'a') + "\n";
    std::string key_two_ = "2 " + std::string(64, 'b') + "\n";
};

TEST_F(SecretsTest, what_is_sealed_can_be_unsealed_in_its_cell)
{
    Secrets const secrets = made();
    for (std::string const& plain : {std::string{number}, std::string{}, std::string{"Bjørkevegen 1\0x", 16}, std::string(10'000, 'x')}) {
        Bytes const sealed = secrets.seal(plain, "person.national_id:1");
        EXPECT_EQ(secrets.unseal(sealed, "person.national_id:1"), plain);
        EXPECT_EQ(Secrets::open(file()).unseal(sealed, "person.national_id:1"), plain);
    }
}

TEST_F(SecretsTest, a_sealed_cell_does_not_show_what_it_holds)
{
    Secrets const secrets = made();
    Bytes const first = secrets.seal(number, "cell");
    EXPECT_NE(first, secrets.seal(number, "cell"));
    EXPECT_EQ(std::string(first.begin(), first.end()).find("0589"), std::string::npos);
}

TEST_F(SecretsTest, a_cell_moved_or_changed_is_not_unsealed)
{
    Secrets const secrets = made();
    Bytes const sealed = secrets.seal(number, "person.national_id:1");
    EXPECT_FALSE(secrets.unseal(sealed, "person.national_id:2"));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes changed = sealed;
        changed[i] ^= 1U;
        EXPECT_FALSE(secrets.unseal(changed, "person.national_id:1")) << i;
        EXPECT_FALSE(secrets.unseal(std::span{sealed}.first(i), "person.national_id:1")) << i;
    }
}

TEST_F(SecretsTest, another_database_has_another_key)
{
    Secrets const secrets = made();
    std::filesystem::remove(file());
    Secrets const other = made();
    EXPECT_FALSE(other.unseal(secrets.seal(number, "cell"), "cell"));
    EXPECT_NE(secrets.lookup_hash(number), other.lookup_hash(number));
}

TEST_F(SecretsTest, the_lookup_hash_is_the_same_each_time)
{
    Secrets const secrets = made();
    std::string const hash = secrets.lookup_hash(number);
    EXPECT_EQ(hash.size(), 64U);
    EXPECT_EQ(hash, Secrets::open(file()).lookup_hash(number));
    EXPECT_NE(hash, secrets.lookup_hash(std::string{"account:"} + number));
}

TEST_F(SecretsTest, a_new_key_seals_and_the_old_one_still_unseals)
{
    write("samtak keys\n" + key_one_);
    Secrets const before = Secrets::open(file());
    Bytes const old = before.seal(number, "cell");
    write("samtak keys\n" + key_one_ + key_two_);
    Secrets const after = Secrets::open(file());
    EXPECT_EQ(after.unseal(old, "cell"), number);
    EXPECT_EQ(after.seal(number, "cell")[0], 2);
    EXPECT_FALSE(before.unseal(after.seal(number, "cell"), "cell"));
    EXPECT_EQ(before.lookup_hash(number), after.lookup_hash(number));
}

TEST_F(SecretsTest, a_key_file_that_others_can_read_is_refused)
{
    made();
    EXPECT_EQ(std::filesystem::status(file()).permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    for (auto const extra : {std::filesystem::perms::group_read, std::filesystem::perms::others_read, std::filesystem::perms::group_write}) {
        std::filesystem::permissions(file(), extra, std::filesystem::perm_options::add);
        EXPECT_THROW(Secrets::open(file()), KeyFileError);
        std::filesystem::permissions(file(), extra, std::filesystem::perm_options::remove);
    }
    EXPECT_NO_THROW(Secrets::open(file()));
}

TEST_F(SecretsTest, a_key_file_is_never_written_over)
{
    made();
    EXPECT_THROW(Secrets::create(file()), KeyFileError);
    EXPECT_THROW(Secrets::open(file().string() + "-none"), KeyFileError);
}

TEST_F(SecretsTest, a_file_that_holds_no_keys_is_refused)
{
    for (std::string const& text : {std::string{}, std::string{"samtak keys\n"}, "other\n" + key_one_, "samtak keys\n" + key_two_ + key_one_,
             "samtak keys\n" + key_one_ + key_one_, std::string{"samtak keys\n1 abc\n"}, "samtak keys\n0" + key_one_.substr(1),
             "samtak keys\n256" + key_one_.substr(1), "samtak keys\nx" + key_one_.substr(1), std::string{"samtak keys\n1\n"}}) {
        write(text);
        EXPECT_THROW(Secrets::open(file()), KeyFileError) << text;
    }
}

} // namespace
} // namespace samtak
