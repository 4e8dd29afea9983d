// An open file of the machine.
#pragma once

#include <utility>

namespace kehoach {

// Closed at the end of its life.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    // False, and errno, when it fails: some file systems tell a failed write only here.
    bool close();

  private:
    int number_;
};

}  // namespace kehoach
