using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Electoral.Tally.Tests;
using Electoral.Tally.Tests.Generators;

[assembly: PropertyDefaults]

namespace Electoral.Tally.Tests;

/// <summary>
/// What every <c>[Property]</c> of this assembly has unless it says otherwise: 1,000 cases drawn from a fixed seed, and
/// the arbitrary values of <see cref="Arbitraries"/> as parameters.
/// </summary>
/// <remarks>
/// The environment variable <c>TALLY_RANDOM</c> draws other cases. A failure names the seed that it began with, such as
/// <c>(12,7)</c> behind the number of tests: <c>TALLY_RANDOM=12,7</c> draws the same cases again. Any other value, such
/// as <c>TALLY_RANDOM=1</c>, draws a new seed for every property.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
[SuppressMessage("xUnit", "xUnit3003", Justification = "It marks no test, and the class it extends takes no place.")]
public sealed partial class PropertyDefaultsAttribute : PropertiesAttribute
{
    /// <summary>How many cases a property is tried on.</summary>
    public const int Cases = 1_000;

    private const ulong Seed = 20_240_728;
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    public PropertyDefaultsAttribute()
    {
        MaxTest = Cases;
        Replay = Start(Environment.GetEnvironmentVariable("TALLY_RANDOM"));
        Arbitrary = [typeof(Arbitraries)];
    }

    /// <summary>Unset or empty: the fixed seed. <c>seed,gamma</c>: that one. Anything else: a new one.</summary>
    internal static string Start(string? random)
    {
        if (string.IsNullOrEmpty(random)) return Written(Seed);
        return Given().IsMatch(random)
            ? random
            : Written(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))));
    }

    private static string Written(ulong seed) => string.Create(CultureInfo.InvariantCulture, $"{seed},{Gamma}");

    /// <summary>With a third number FsCheck begins at that size, as it says of the last step.</summary>
    [GeneratedRegex(@"^\(?\d{1,20},\d{1,20}(,\d{1,9})?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Given();
}
