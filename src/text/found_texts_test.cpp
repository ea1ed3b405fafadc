#include "text/found_texts.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace samtak {
namespace {

TEST(FoundTexts, finds_what_was_kept_and_nothing_else)
{
    FoundTexts texts;
    EXPECT_FALSE(texts.find("Save"));
    texts.keep("Save", "Lagre");
    texts.keep("", "tom");
    EXPECT_EQ(texts.find("Save"), "Lagre");
    EXPECT_EQ(texts.find(""), "tom");
    EXPECT_FALSE(texts.find("Sav"));
}

TEST(FoundTexts, many_threads_keep_and_find_at_once)
{
    constexpr int many = 5000; // more than there are places, so that they share them
    FoundTexts texts;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&texts] {
            for (int i = 0; i < many; ++i) {
                auto const source = std::to_string(i);
                if (!texts.find(source)) texts.keep(source, "found");
            }
        });
    for (auto& thread : threads) thread.join();
    for (int i = 0; i < many; ++i) ASSERT_EQ(texts.find(std::to_string(i)), "found") << i;
}

} // namespace
} // namespace samtak
