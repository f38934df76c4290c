using System.Numerics;

namespace Electoral.Tally.Kernels;

/// <summary>One lane of <see cref="LaneRandom"/>: its oracle.</summary>
internal struct ScalarLane
{
    private uint _s0;
    private uint _s1;
    private uint _s2;
    private uint _s3;

    public ScalarLane(ulong seed, int stream, ulong unit, int lane)
    {
        var (low, high) = LaneRandom.Key(seed, stream, unit);
        unchecked
        {
            _s0 = LaneRandom.Start((uint)low, 0, lane);
            _s1 = LaneRandom.Start((uint)(low >> 32), 1, lane);
            _s2 = LaneRandom.Start((uint)high, 2, lane);
            _s3 = LaneRandom.Start((uint)(high >> 32), 3, lane);
        }
    }

    public uint Next()
    {
        // xoshiro128++ is arithmetic modulo 2^32.
        unchecked
        {
            uint result = BitOperations.RotateLeft(_s0 + _s3, 7) + _s0;
            uint shifted = _s1 << 9;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = BitOperations.RotateLeft(_s3, 11);
            return result;
        }
    }
}
