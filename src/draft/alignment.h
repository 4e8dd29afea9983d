// Two rows of texts laid beside each other: what stayed in its place, what came and what went.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kehoach::draft {

struct Element {
    std::string kind;  // only elements of one kind are paired
    std::string text;
};

struct Aligned {
    std::optional<std::size_t> before = {};  // without it, it came
    std::optional<std::size_t> after = {};   // without it, it went
    // Of what came or went: where it stands on the other side, when it was but moved.
    std::optional<std::size_t> moved = {};
};

// What becomes of neighbours that went and came and have no words in common.
enum class Strangers { apart, paired };

// In an order that is that of both sides; between two that stayed, what went stands before what came.
std::vector<Aligned> align(const std::vector<Element>& before, const std::vector<Element>& after,
                           Strangers strangers = Strangers::apart);

}  // namespace kehoach::draft
