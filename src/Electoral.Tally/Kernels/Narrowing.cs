using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Copies 32-bit numbers below 65,536 into 16 bits each.</summary>
internal static unsafe class Narrowing
{
    public static void Copy(int* source, ushort* target, int length)
    {
        int i = 0;
        for (; i + 32 <= length; i += 32)
        {
            var low = Vector512.Load((uint*)(source + i));
            var high = Vector512.Load((uint*)(source + i + 16));
            Vector512.Narrow(low, high).Store(target + i);
        }

        for (; i < length; i++) target[i] = (ushort)source[i];
    }
}
