using MathNet.Numerics;

namespace Electoral.Tally.Tests.Conventions.Surface;

#pragma warning disable CA1051, CA1815, CA1052 // Each sample breaks one rule, to show that the rule sees it.

/// <summary>What <see cref="SurfaceRulesTests"/> judges.</summary>
public static class SurfaceSamples
{
    public struct Mutable;

    public class Open;

    public static class VoteHelper;

    public sealed class Settable
    {
        public int Count { get; set; }
    }

    public sealed class Exposed
    {
        public readonly int Count = 1;
    }

    public abstract class Dependent
    {
        public abstract void Use(IReadOnlyList<Complex32?[]> values);
    }

    public abstract class Paired
    {
        public (int First, int Second)? Pair { get; init; }
    }

    public abstract class PairedInside
    {
        public abstract void Use(IReadOnlyList<(int First, int Second)[]> pairs);
    }

    public sealed class Constrained<T> : List<T> where T : IPrecisionSupport<double>;

    public sealed class Tally;

    public readonly record struct Good(int Count)
    {
        public const int Zero = 0;

        public required string Name { get; init; }

        internal Complex32 Hidden => default;
    }
}
