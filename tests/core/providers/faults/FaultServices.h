/// The strict servers of all services, each with the provider that speaks with it.
#pragma once

#include "core/providers/a1111/A1111Provider.h"
#include "core/providers/ark/ArkProvider.h"
#include "core/providers/enterprise/EnterpriseProvider.h"
#include "core/providers/gemini/GeminiProvider.h"
#include "core/providers/openai/OpenAiProvider.h"
#include "tests/core/providers/faults/Fault.h"
#include "tests/support/A1111Server.h"
#include "tests/support/ArkServer.h"
#include "tests/support/EnterpriseServer.h"
#include "tests/support/GeminiServer.h"
#include "tests/support/OpenAiServer.h"

namespace rushes::faults {

/// Pictures of Nano Banana, clips of Omni, and batches.
class GeminiService final : public Service
{
public:
    GeminiService();
    QString model(Wish wish) const override;
    std::unique_ptr<providers::Provider> provider(net::HttpClient& http,
                                                  const Clock& clock) override;
    void answer(Where where, Wish wish, const ServedReply& reply, Charge charge) override;
    void end(const QString& how) override;
    int paid(Wish wish) const override;
    QString objections() const override;

private:
    TestKey m_key;
    testing::GeminiServer m_server;
};

/// The same models through a service account; clips come inside the answer.
class EnterpriseService final : public Service
{
public:
    EnterpriseService();
    ~EnterpriseService() override;
    QString model(Wish wish) const override;
    std::unique_ptr<providers::Provider> provider(net::HttpClient& http,
                                                  const Clock& clock) override;
    void answer(Where where, Wish wish, const ServedReply& reply, Charge charge) override;
    void end(const QString& how) override;
    int paid(Wish wish) const override;
    QString objections() const override;

private:
    TestKey m_key;
    QTemporaryDir m_folder;
    testing::FakeClock m_clock; ///< the accounts' tokens are as old as the server thinks
    int m_scriptedPaid = 0;
    testing::EnterpriseServer m_server{m_clock};
};

class ArkService final : public Service
{
public:
    ArkService();
    QString model(Wish wish) const override;
    std::unique_ptr<providers::Provider> provider(net::HttpClient& http,
                                                  const Clock& clock) override;
    void answer(Where where, Wish wish, const ServedReply& reply, Charge charge) override;
    void end(const QString& how) override;
    int paid(Wish wish) const override;
    QString objections() const override;

private:
    TestKey m_key;
    testing::ArkServer m_server;
};

/// OpenAI itself, which makes pictures, or a gateway, which makes clips too.
class OpenAiService final : public Service
{
public:
    explicit OpenAiService(providers::OpenAiHost host);
    QString model(Wish wish) const override;
    std::unique_ptr<providers::Provider> provider(net::HttpClient& http,
                                                  const Clock& clock) override;
    void answer(Where where, Wish wish, const ServedReply& reply, Charge charge) override;
    void end(const QString& how) override;
    int paid(Wish wish) const override;
    QString objections() const override;

private:
    TestKey m_key;
    providers::OpenAiHost m_host;
    testing::OpenAiServer m_server;
};

/// Costs nothing: of its rows only the project is looked at.
class A1111Service final : public Service
{
public:
    QString model(Wish wish) const override;
    std::unique_ptr<providers::Provider> provider(net::HttpClient& http,
                                                  const Clock& clock) override;
    void answer(Where where, Wish wish, const ServedReply& reply, Charge charge) override;
    void end(const QString& how) override;
    int paid(Wish wish) const override;
    QString objections() const override;

private:
    TestKey m_key;
    testing::A1111Server m_server;
};

} // namespace rushes::faults
