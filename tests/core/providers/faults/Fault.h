/// What goes wrong at a service, as rows of a table, and the proof that each ends as it must: an
/// order goes through the Studio, the real provider and the real HttpClient to a strict local
/// server that misbehaves as the row says. Then the row's end is looked for in the job, the project
/// and the ledger, the program starts again, and nothing may be paid twice. A service joins with a
/// Service; see GeminiFaultsTest.cpp.
#pragma once

#include "core/generation/Studio.h"
#include "core/net/HttpClient.h"
#include "core/settings/SecretStore.h"
#include "tests/support/FakeClock.h"
#include "tests/support/HttpServer.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::faults {

using testing::Mishap;
using testing::ServedReply;
using testing::ServedRequest;

enum class Wish { Picture, Clip, Batch };
enum class Where { Create, Poll, List, File, SignIn };
/// Whether the service made what was asked for all the same, and charges it.
enum class Charge { Nothing, Once };

/// One thing that goes wrong: an answer in place of the service's own, or how its job ends.
struct Mistake
{
    Where where = Where::Create;
    ServedReply reply = {};
    int times = 1;
    Charge charge = Charge::Nothing;
    const char* ending = nullptr; ///< instead of a reply; a word of the service's Service
};

enum class End {
    Kept,    ///< all of it is in the project, and paid
    Half,    ///< of a batch of two: one is, the other was given back
    Free,    ///< nothing came, and the money is given back
    Counted, ///< nothing came, and it may have been billed: it counts as spent
    Unknown, ///< nothing came; it counts as spent, is shown as unknown and is never sent again
    GoesOn,  ///< the service goes on; its money stays reserved, and the next start brings it
};

/// How long a request waits at most; Short for servers that never come to an end.
enum class Patience { Usual, Short };

// So that a row fits on its line.
using enum Wish;
using enum Where;
using enum End;
using enum Patience;
using enum ErrorCode;

struct Row
{
    const char* name;
    Wish wish;
    std::vector<Mistake> mistakes;
    End end;
    ErrorCode code = {};   ///< not of Kept
    const char* word = ""; ///< stands in the message
    int paid = 0;          ///< creates that the service charges, over both starts
    Patience patience = Patience::Usual;
};
void PrintTo(const Row& row, std::ostream* out);
std::string nameOf(const ::testing::TestParamInfo<Row>& row);

/// A strict server and the provider that speaks with it.
class Service
{
public:
    virtual ~Service() = default;
    virtual QString model(Wish wish) const = 0;
    virtual std::unique_ptr<providers::Provider> provider(net::HttpClient& http,
                                                          const Clock& clock) = 0;
    virtual void answer(Where where, Wish wish, const ServedReply& reply, Charge charge) = 0;
    /// Jobs end so: "failed", "blocked", "gone", …
    virtual void end(const QString& how) = 0;
    virtual int paid(Wish wish) const = 0;
    /// What a strict server would object to; also a key that another host was shown.
    virtual QString objections() const = 0;
};

/// The whole way of one row.
void prove(Service& service, const Row& row);

// Mistakes, and the replies they are made of.

Mistake at(Where where, ServedReply reply, int times = 1);
/// The same, but it was made and is charged.
Mistake paidAt(Where where, ServedReply reply);
Mistake ends(const char* how);

ServedReply json(QByteArray body, int status = 200);
ServedReply page(int status, QByteArray title = "Bad Gateway");
ServedReply with(ServedReply reply, Mishap mishap);
ServedReply with(ServedReply reply, const char* header, const char* value);
/// To a host that must not be shown the key.
ServedReply away(int status);
/// A piece, then silence.
ServedReply stalling(QByteArray piece);
/// google.rpc.Status.
ServedReply rpc(int status, const char* name, const char* message, const char* details = "[]");
/// OpenAI's and Ark's envelopes.
ServedReply openAiError(int status, const char* code, const char* message);
ServedReply arkError(int status, const char* code, const char* message);

/// A key of any name.
class TestKey final : public settings::SecretStore
{
public:
    settings::Secret secret(const QString&) const override { return settings::Secret("test-key"); }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }
};

} // namespace rushes::faults
