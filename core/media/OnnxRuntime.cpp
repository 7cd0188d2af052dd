#include "core/media/OnnxRuntime.h"

#include <QDir>
#include <QFile>
#include <QLibrary>

#include <algorithm>
#include <functional>
#include <numeric>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint32_t apiVersion = 8; // of 2021; every later library has its table, too
constexpr int warningsOnly = 2;
constexpr int allOptimizations = 99;
constexpr int deviceAllocator = 0, defaultMemory = 0;
constexpr int floatElements = 1;
constexpr std::size_t first = 0; // input or output

/// Places in the table of functions.
enum Entry : std::size_t {
    GetErrorMessage = 2,
    CreateEnv = 3,
    CreateSession = 7,
    Run = 9,
    CreateSessionOptions = 10,
    DisableMemPattern = 17,
    DisableCpuMemArena = 19,
    SetSessionGraphOptimizationLevel = 23,
    SessionGetInputTypeInfo = 33,
    SessionGetInputName = 36,
    SessionGetOutputName = 37,
    CreateTensorWithDataAsOrtValue = 49,
    GetTensorMutableData = 51,
    CastTypeInfoToTensorInfo = 55,
    GetTensorElementType = 60,
    GetDimensionsCount = 61,
    GetDimensions = 62,
    GetTensorTypeAndShape = 65,
    CreateCpuMemoryInfo = 69,
    AllocatorFree = 76,
    GetAllocatorWithDefaultOptions = 78,
    ReleaseEnv = 92,
    ReleaseStatus = 93,
    ReleaseMemoryInfo = 94,
    ReleaseSession = 95,
    ReleaseValue = 96,
    ReleaseTypeInfo = 98,
    ReleaseTensorTypeAndShapeInfo = 99,
    ReleaseSessionOptions = 100,
};

/// What OrtGetApiBase gives.
struct ApiBase
{
    const void* (*api)(std::uint32_t version);
    const char* (*versionText)();
};

/// Something of the runtime's; the functions take it as a plain pointer.
using Owned = std::unique_ptr<void, std::function<void(void*)>>;

class Table
{
public:
    explicit Table(const void* api) : m_functions(static_cast<const void* const*>(api)) {}

    template <class Function>
    Function* at(Entry entry) const
    {
        return reinterpret_cast<Function*>(const_cast<void*>(m_functions[entry]));
    }
    /// The arguments have exactly the types of the function's parameters.
    template <class... Arguments>
    Result<void> call(Entry entry, Arguments... arguments) const
    {
        void* status = at<void*(Arguments...)>(entry)(arguments...);
        if (!status)
            return {};
        const QString message =
            QString::fromUtf8(at<const char*(const void*)>(GetErrorMessage)(status));
        at<void(void*)>(ReleaseStatus)(status);
        return fail(ErrorCode::Unsupported, message);
    }
    Owned own(void* object, Entry release) const
    {
        return {object,
                [function = at<void(void*)>(release)](void* pointer) { function(pointer); }};
    }
    /// The object that a function makes and gives through its last parameter.
    template <class... Arguments>
    Result<Owned> make(Entry entry, Entry release, Arguments... arguments) const
    {
        void* made = nullptr;
        if (const Result<void> called = call(entry, arguments..., &made); !called)
            return fail(called.error());
        return own(made, release);
    }

private:
    const void* const* m_functions;
};

Result<Table> loadTable(const QString& path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QLibrary library(path); // stays loaded when this goes
    const auto base = reinterpret_cast<const ApiBase* (*)()>(library.resolve("OrtGetApiBase"));
    if (!base)
        return fail(ErrorCode::Unsupported,
                    library.isLoaded()
                        ? u"%1 is not ONNX Runtime: it has no OrtGetApiBase"_s.arg(shown)
                        : u"%1 cannot be loaded: %2"_s.arg(shown, library.errorString()));
    const void* api = base()->api(apiVersion);
    if (!api)
        return fail(ErrorCode::Unsupported,
                    u"%1 is ONNX Runtime %2, which is too old; 1.8 or newer is needed"_s.arg(
                        shown, QString::fromUtf8(base()->versionText())));
    return Table(api);
}

std::size_t elementsOf(const std::vector<std::int64_t>& shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::size_t(1),
                           [](std::size_t count, std::int64_t side) {
                               return count * std::size_t(std::max<std::int64_t>(0, side));
                           });
}

/// The sides of a tensor of floats.
Result<std::vector<std::int64_t>> shapeOf(const Table& table, const void* info)
{
    int element = 0;
    if (const auto asked = table.call(GetTensorElementType, info, &element); !asked)
        return fail(asked.error());
    if (element != floatElements)
        return fail(ErrorCode::Unsupported, u"it does not work with 32-bit floats"_s);
    std::size_t sides = 0;
    if (const auto asked = table.call(GetDimensionsCount, info, &sides); !asked)
        return fail(asked.error());
    std::vector<std::int64_t> shape(sides);
    if (const auto asked = table.call(GetDimensions, info, shape.data(), sides); !asked)
        return fail(asked.error());
    return shape;
}

} // namespace

/// Destroyed from the last to the first.
struct OnnxModel::Session
{
    Table table;
    Owned environment;
    Owned session;
    std::string inputName = {};
    std::string outputName = {};
    std::vector<std::int64_t> inputShape = {};

    Result<std::string> nameOf(Entry entry) const
    {
        void* allocator = nullptr; // the runtime's own
        if (const auto got = table.call(GetAllocatorWithDefaultOptions, &allocator); !got)
            return fail(got.error());
        char* name = nullptr;
        if (const auto got =
                table.call(entry, static_cast<const void*>(session.get()), first, allocator, &name);
            !got)
            return fail(got.error());
        std::string copy(name);
        if (const auto freed = table.call(AllocatorFree, allocator, static_cast<void*>(name));
            !freed)
            return fail(freed.error());
        return copy;
    }

    Result<void> readInput()
    {
        const Result<Owned> type = table.make(SessionGetInputTypeInfo, ReleaseTypeInfo,
                                              static_cast<const void*>(session.get()), first);
        if (!type)
            return fail(type.error());
        const void* info = nullptr; // belongs to `type`
        if (const auto cast =
                table.call(CastTypeInfoToTensorInfo, static_cast<const void*>(type->get()), &info);
            !cast)
            return cast;
        if (!info)
            return fail(ErrorCode::Unsupported, u"its input is not a tensor"_s);
        const auto shape = shapeOf(table, info);
        if (!shape)
            return fail(shape.error());
        inputShape = *shape;
        const Result<std::string> in = nameOf(SessionGetInputName);
        const Result<std::string> out = nameOf(SessionGetOutputName);
        if (!in || !out)
            return fail((in ? out : in).error());
        inputName = *in;
        outputName = *out;
        return {};
    }

    Result<Tensor> read(void* value) const
    {
        const Result<Owned> info = table.make(GetTensorTypeAndShape, ReleaseTensorTypeAndShapeInfo,
                                              static_cast<const void*>(value));
        if (!info)
            return fail(info.error());
        const auto shape = shapeOf(table, info->get());
        if (!shape)
            return fail(shape.error());
        void* values = nullptr;
        if (const auto got = table.call(GetTensorMutableData, value, &values); !got)
            return fail(got.error());
        const auto* from = static_cast<const float*>(values);
        return Tensor{*shape, {from, from + elementsOf(*shape)}};
    }
};

namespace {

Result<Owned> makeOptions(const Table& table)
{
    Result<Owned> options = table.make(CreateSessionOptions, ReleaseSessionOptions);
    if (!options)
        return options;
    void* handle = options->get();
    for (const Result<void>& set :
         {table.call(SetSessionGraphOptimizationLevel, handle, allOptimizations),
          // One picture is cut and the process ends: memory kept for the next is only a higher
          // peak.
          table.call(DisableMemPattern, handle), table.call(DisableCpuMemArena, handle)}) {
        if (!set)
            return fail(set.error());
    }
    return options;
}

Result<Owned> openSession(const Table& table, const Owned& environment, const QString& model)
{
    const Result<Owned> options = makeOptions(table);
    if (!options)
        return fail(options.error());
    const void* in = environment.get();
    const void* with = options->get();
#ifdef Q_OS_WIN
    const std::wstring path = QDir::toNativeSeparators(model).toStdWString();
#else
    const std::string path = QFile::encodeName(model).toStdString();
#endif
    return table.make(CreateSession, ReleaseSession, in, path.c_str(), with);
}

} // namespace

Result<std::unique_ptr<OnnxModel>> OnnxModel::open(const QString& library, const QString& model)
{
    const Result<Table> table = loadTable(library);
    if (!table)
        return fail(table.error());
    const auto wrongModel = [&model](const Error& error) {
        return fail(ErrorCode::Unsupported, u"the model %1 cannot be used: %2"_s.arg(
                                                QDir::toNativeSeparators(model), error.detail));
    };
    Result<Owned> environment = table->make(CreateEnv, ReleaseEnv, warningsOnly, "rushes");
    if (!environment)
        return fail(environment.error());
    Result<Owned> session = openSession(*table, *environment, model);
    if (!session)
        return wrongModel(session.error());
    auto opened = std::make_unique<Session>(Session{
        .table = *table, .environment = std::move(*environment), .session = std::move(*session)});
    if (const Result<void> read = opened->readInput(); !read)
        return wrongModel(read.error());
    return std::unique_ptr<OnnxModel>(new OnnxModel(std::move(opened)));
}

OnnxModel::OnnxModel(std::unique_ptr<Session> session) : m_session(std::move(session)) {}

OnnxModel::~OnnxModel() = default;

const std::vector<std::int64_t>& OnnxModel::inputShape() const
{
    return m_session->inputShape;
}

Result<Tensor> OnnxModel::run(const Tensor& input)
{
    if (input.values.size() != elementsOf(input.shape))
        return fail(ErrorCode::Unsupported, u"the values do not fill the shape"_s);
    const Table& table = m_session->table;
    const Result<Owned> memory =
        table.make(CreateCpuMemoryInfo, ReleaseMemoryInfo, deviceAllocator, defaultMemory);
    if (!memory)
        return fail(memory.error());
    const void* where = memory->get();
    // The function only reads them, but takes them as it takes an output's.
    void* values = const_cast<float*>(input.values.data());
    const Result<Owned> given = table.make(CreateTensorWithDataAsOrtValue, ReleaseValue, where,
                                           values, input.values.size() * sizeof(float),
                                           input.shape.data(), input.shape.size(), floatElements);
    if (!given)
        return fail(given.error());
    const void* session = m_session->session.get();
    const void* usualOptions = nullptr;
    const char* inputNames[] = {m_session->inputName.c_str()};
    const char* outputNames[] = {m_session->outputName.c_str()};
    const void* inputs[] = {given->get()};
    const std::size_t one = 1;
    const char* const* namesIn = inputNames;
    const char* const* namesOut = outputNames;
    const void* const* valuesIn = inputs;
    const Result<Owned> made =
        table.make(Run, ReleaseValue, session, usualOptions, namesIn, valuesIn, one, namesOut, one);
    return made ? m_session->read(made->get()) : fail(made.error());
}

} // namespace rushes::media
