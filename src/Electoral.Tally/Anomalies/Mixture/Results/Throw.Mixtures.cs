using System.Diagnostics.CodeAnalysis;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoModels(object options, string option, MixtureModels value) =>
        throw new ArgumentOutOfRangeException(option, value, $"{Name(options, option)} names no model.");
}
