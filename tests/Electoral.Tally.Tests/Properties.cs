using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Electoral.Tally.Tests;

/// <summary>
/// The one way to run an FsCheck property: 1,000 cases drawn from a fixed seed, silent while they hold.
/// </summary>
/// <remarks>
/// <c>TALLY_RANDOM=1</c> draws a new seed for every property; a failure then says which value of <c>TALLY_RANDOM</c>
/// (<c>seed,gamma</c>) draws the same cases again.
/// </remarks>
internal static class Properties
{
    /// <summary>How many cases a property is tried on unless the test says otherwise.</summary>
    public const int Cases = 1_000;

    private const ulong Seed = 20_240_728;
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Fails with the smallest counterexample found, or where the generator discards too many cases.</summary>
    public static void Hold(Property property, int cases = Cases) =>
        Hold(property, cases, Start(Environment.GetEnvironmentVariable("TALLY_RANDOM")));

    /// <summary>The same from a seed that the caller gives.</summary>
    internal static void Hold(Property property, int cases, Rnd start)
    {
        var replay = new Replay(start, FSharpOption<int>.None);
        var hint = string.Create(CultureInfo.InvariantCulture, $"TALLY_RANDOM={start.Seed},{start.Gamma}");
        property.Check(Config.Quick
            .WithMaxTest(cases)
            .WithReplay(FSharpOption<Replay>.Some(replay))
            .WithQuietOnSuccess(true)
            .WithRunner(new ThrowingRunner(hint)));
    }

    /// <summary>Unset or empty: the fixed seed. <c>seed,gamma</c>: that one. Anything else: a new one.</summary>
    internal static Rnd Start(string? random)
    {
        if (string.IsNullOrEmpty(random))
        {
            return new Rnd(Seed, Gamma);
        }
        var parts = random.Split(',');
        return parts.Length == 2
            && ulong.TryParse(parts[0], CultureInfo.InvariantCulture, out var seed)
            && ulong.TryParse(parts[1], CultureInfo.InvariantCulture, out var gamma)
            ? new Rnd(seed, gamma)
            : new Rnd(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))), Gamma);
    }
}
