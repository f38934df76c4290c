using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoTestId(string id) =>
        throw new ArgumentException(
            $"Found the id '{Shown(id)}', expected the name of a family, a point and a name, such as 'digits.last'.",
            nameof(id));

    [DoesNotReturn]
    public static void NoFamilyName(string name) =>
        throw new ArgumentException(
            $"Found the name '{Shown(name)}', expected lower-case letters, digits and hyphens, a letter first.",
            nameof(name));

    [DoesNotReturn]
    public static void NoTests(string name, IReadOnlyList<AnomalyTestDefinition> tests) =>
        throw new ArgumentException($"The family '{Shown(name)}' has no test.", nameof(tests));

    [DoesNotReturn]
    public static void ForeignTest(string id, string family, IReadOnlyList<AnomalyTestDefinition> tests) =>
        throw new ArgumentException(
            $"Found the test '{Shown(id)}' in the family '{Shown(family)}', expected ids that begin with that name and "
            + "a point, each once.",
            nameof(tests));

    [DoesNotReturn]
    public static void NoResult(string id, string objection) =>
        throw new InvalidOperationException(
            $"The test '{Shown(id)}' returned a result that is not its own: {Shown(objection)}.");
}
