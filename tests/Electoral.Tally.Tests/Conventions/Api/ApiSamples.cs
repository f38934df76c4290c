namespace Electoral.Tally.Tests.Conventions.Api;

#pragma warning disable CA1034, CA1036, CA1051 // One of each kind, to show how the listing writes it.

/// <summary>What <see cref="ApiListingTests"/> lists.</summary>
public static class ApiSamples
{
    public const string Name = "x";

    public static readonly int[] Values = [];

    public enum Kind
    {
        None = 0,
        Some = 3,
    }

    public delegate bool Choice<in T>(T value, int weight) where T : class;

    public interface IMeasure
    {
        static abstract int Width { get; }

        string? Text { get; }
    }

    public static T First<T>(this IReadOnlyList<T> list)
        where T : unmanaged, IComparable<T> => list[0];

    public static double Scaled(double share = 0.5, Kind kind = Kind.Some, string? unit = null) =>
        unit is null ? share : (int)kind;

    public static bool TryGet(in long key, ref int count, out List<string?>? found, params ReadOnlySpan<int> rest)
    {
        found = [];
        return key + count + rest.Length > 0;
    }

    public readonly record struct Point(int X, int? Y = null) : IComparable<Point>
    {
        public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y);

        public int CompareTo(Point other) => X.CompareTo(other.X);
    }

    public sealed record Row(string Code)
    {
        public required Dictionary<string, long[]> Counts { get; init; }

        public long this[string name] => Counts[name][0];

        public override string ToString() => Code;
    }

    public abstract class Shape<T>
    {
        protected Shape(T seed) => Seed = seed;

        protected T Seed { get; }

        internal int Hidden => 0;

        public virtual ReadOnlyMemory<T> Cells() => default;

        public Cursor Start() => default;

        public readonly ref struct Cursor
        {
            public T Current => default!;
        }
    }

    internal sealed class Unseen;
}
