// A library with the part of ONNX Runtime's table that core/media/OnnxRuntime.cpp calls. Its
// "model" is a text file: the input's shape, the output's shape, the type of their elements (1 =
// float), and perhaps what running it fails with, a line each. Running gives the first channel as
// it was before it was normalised. Every call is written to MODEL.calls.
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Shape = std::vector<std::int64_t>;

struct Status
{
    std::string message;
};
struct Type
{
    Shape shape;
    int element = 1;
};
struct Value
{
    Type type;
    std::vector<float> own;
    float* values = nullptr;
};
struct StandInModel
{
    std::string calls;
    Shape input, output;
    int element = 1;
    std::string failure;
};

StandInModel model; // of the one session there is
int environment, options, allocator, memory;

void note(const std::string& call)
{
    if (!model.calls.empty())
        std::ofstream(model.calls, std::ios::app) << call << '\n';
}

Shape shapeIn(std::istream& text)
{
    std::string line;
    std::getline(text, line);
    std::istringstream sides(line);
    Shape shape;
    for (std::int64_t side = 0; sides >> side;)
        shape.push_back(side);
    return shape;
}

Status* refuse(const char* message)
{
    return new Status{message};
}

const char* getErrorMessage(const Status* status)
{
    return status->message.c_str();
}

Status* createEnv(int, const char* name, void** made)
{
    *made = &environment;
    return std::strcmp(name, "rushes") == 0 ? nullptr : refuse("another name");
}

#ifdef _WIN32
using PathCharacter = wchar_t;
#else
using PathCharacter = char;
#endif

Status* createSession(const void* env, const PathCharacter* path, const void* with, void** made)
{
    if (env != &environment || with != &options)
        return refuse("another environment or other options");
    const std::filesystem::path file(path);
    std::ifstream text(file);
    model = {.calls = file.string() + ".calls", .input = shapeIn(text), .output = shapeIn(text)};
    text >> model.element >> std::ws;
    std::getline(text, model.failure);
    note("session");
    if (model.input.empty())
        return refuse("no such model");
    *made = &model;
    return nullptr;
}

Status* createSessionOptions(void** made)
{
    *made = &options;
    return nullptr;
}

Status* setOption(void* given)
{
    return given == &options ? nullptr : refuse("other options");
}

Status* setLevel(void* given, int level)
{
    return level == 99 ? setOption(given) : refuse("another level");
}

Status* inputType(const void* session, std::size_t index, void** made)
{
    note("type");
    *made = new Type{model.input, model.element};
    return session == &model && index == 0 ? nullptr : refuse("another session");
}

Status* nameOfInput(const void* session, std::size_t index, void* with, char** name)
{
    note("name");
    if (session != &model || index != 0 || with != &allocator)
        return refuse("another session");
    *name = new char[]{"picture"};
    return nullptr;
}

Status* nameOfOutput(const void* session, std::size_t index, void* with, char** name)
{
    note("name");
    if (session != &model || index != 0 || with != &allocator)
        return refuse("another session");
    *name = new char[]{"mask"};
    return nullptr;
}

Status* freeName(void* with, void* name)
{
    note("freed name");
    delete[] static_cast<char*>(name);
    return with == &allocator ? nullptr : refuse("another allocator");
}

Status* usualAllocator(void** given)
{
    *given = &allocator;
    return nullptr;
}

Status* createTensor(const void* where, void* data, std::size_t bytes, const std::int64_t* shape,
                     std::size_t sides, int element, void** made)
{
    note("tensor");
    std::size_t count = 1;
    for (std::size_t i = 0; i < sides; ++i)
        count *= std::size_t(shape[i]);
    if (where != &memory || element != 1 || bytes != count * sizeof(float))
        return refuse("a tensor that does not fit");
    *made = new Value{{{shape, shape + sides}, 1}, {}, static_cast<float*>(data)};
    return nullptr;
}

Status* run(const void* session, const void* with, const char* const* namesIn,
            const void* const* inputs, std::size_t countIn, const char* const* namesOut,
            std::size_t countOut, void** outputs)
{
    note("run");
    if (!model.failure.empty())
        return refuse(model.failure.c_str());
    const bool isAsked = session == &model && !with && countIn == 1 && countOut == 1 &&
                         std::strcmp(namesIn[0], "picture") == 0 &&
                         std::strcmp(namesOut[0], "mask") == 0;
    if (!isAsked)
        return refuse("not asked as it should be");
    const auto* input = static_cast<const Value*>(inputs[0]);
    std::size_t count = 1;
    for (const std::int64_t side : model.output)
        count *= std::size_t(side < 0 ? 1024 : side);
    auto* output = new Value{{model.output, 1}, std::vector<float>(count), nullptr};
    for (std::int64_t& side : output->type.shape)
        side = side < 0 ? 1024 : side;
    for (std::size_t i = 0; i < count; ++i)
        output->own[i] = (input->values[i] * 256 + 128) / 255;
    output->values = output->own.data();
    *outputs = output;
    return nullptr;
}

Status* valuesOf(void* value, void** values)
{
    *values = static_cast<Value*>(value)->values;
    return nullptr;
}

Status* castType(const void* type, const void** info)
{
    *info = type;
    return nullptr;
}

Status* elementOf(const void* info, int* element)
{
    *element = static_cast<const Type*>(info)->element;
    return nullptr;
}

Status* sidesOf(const void* info, std::size_t* sides)
{
    *sides = static_cast<const Type*>(info)->shape.size();
    return nullptr;
}

Status* shapeOf(const void* info, std::int64_t* shape, std::size_t sides)
{
    std::memcpy(shape, static_cast<const Type*>(info)->shape.data(), sides * sizeof(*shape));
    return nullptr;
}

Status* typeOf(const void* value, void** made)
{
    note("type");
    *made = new Type(static_cast<const Value*>(value)->type);
    return nullptr;
}

Status* createMemory(int kind, int use, void** made)
{
    *made = &memory;
    return kind == 0 && use == 0 ? nullptr : refuse("other memory");
}

void releaseStatus(Status* status)
{
    delete status;
}

void releaseValue(Value* value)
{
    note("released tensor");
    delete value;
}

void releaseType(Type* type)
{
    note("released type");
    delete type;
}

void releaseSession(void*)
{
    note("released session");
}

void releaseEnvironment(void*)
{
    note("released environment");
}

void releaseNothing(void*) {}

struct Functions
{
    const void* at[101] = {};

    template <class Function>
    void set(std::size_t place, Function* function)
    {
        at[place] = reinterpret_cast<const void*>(function);
    }
    Functions()
    {
        set(2, getErrorMessage);
        set(3, createEnv);
        set(7, createSession);
        set(9, run);
        set(10, createSessionOptions);
        set(17, setOption);
        set(19, setOption);
        set(23, setLevel);
        set(33, inputType);
        set(36, nameOfInput);
        set(37, nameOfOutput);
        set(49, createTensor);
        set(51, valuesOf);
        set(55, castType);
        set(60, elementOf);
        set(61, sidesOf);
        set(62, shapeOf);
        set(65, typeOf);
        set(69, createMemory);
        set(76, freeName);
        set(78, usualAllocator);
        set(92, releaseEnvironment);
        set(93, releaseStatus);
        set(94, releaseNothing);
        set(95, releaseSession);
        set(96, releaseValue);
        set(98, releaseType);
        set(99, releaseType);
        set(100, releaseNothing);
    }
};

const void* apiOf(std::uint32_t version)
{
    static const Functions functions;
    return version == 8 ? functions.at : nullptr;
}

const char* versionText()
{
    return "stand-in";
}

struct Base
{
    const void* (*api)(std::uint32_t);
    const char* (*version)();
};

} // namespace

#ifdef _WIN32
#define RUSHES_EXPORTED extern "C" __declspec(dllexport)
#else
#define RUSHES_EXPORTED extern "C" __attribute__((visibility("default")))
#endif

RUSHES_EXPORTED const void* OrtGetApiBase()
{
    static const Base base{apiOf, versionText};
    return &base;
}
